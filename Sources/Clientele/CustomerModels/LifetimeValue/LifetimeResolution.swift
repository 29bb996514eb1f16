/// In what steps purchases are discounted.
public enum LifetimeResolution: String, Sendable, Hashable, Codable, CaseIterable {
    /// The purchases of a calendar month at once, in its middle: at a rate of 10 % a year, values differ from those by the day by less than
    /// a ten-thousandth.
    case month
    /// The purchases of each day apart; some thirty times the work.
    case day
}
