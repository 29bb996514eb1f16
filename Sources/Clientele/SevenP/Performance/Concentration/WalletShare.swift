/// What part of the customers' whole spending is spent here.
public struct WalletShare: Sendable, Hashable, Codable {
    /// How many customers have told their whole spending, or the share of it, and bought in the period.
    public var customers: Int
    /// What they spent here in the period.
    public var revenue: DecimalAmount
    /// What they spent on everything, in major units.
    public var wallet: Double
    /// The first over the second.
    public var share: Double
    /// The mean of the customers' own shares, those above 1 taken as 1.
    public var meanShare: Double
    /// How many have a share up to a quarter, a half, three quarters, 1, and above 1, which says that what they told is too little.
    public var customersByShare: [Int]
}
