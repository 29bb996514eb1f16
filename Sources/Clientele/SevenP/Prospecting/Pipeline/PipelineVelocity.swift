/// How fast the pipeline turns into money: open leads × share won × value of a won lead / length of the cycle.
public struct PipelineVelocity: Sendable, Hashable, Codable {
    /// How many leads are open.
    public var openLeads: Int
    /// How many leads were won in the year up to today, or ever where none was.
    public var wonLeads: Int
    /// The share won of the leads closed in that time.
    public var winRate: Estimate
    /// The mean expected amount of the leads won.
    public var meanAmount: DecimalAmount
    /// The mean number of days from the record of a lead to its win, at least 1.
    public var meanCycleDays: Double
    /// The median number of days.
    public var medianCycleDays: Double
    /// What the pipeline earns in a day.
    public var perDay: DecimalAmount
}
