/// How many customers have an overdue index within bounds.
public struct OverdueClass: Codable, Sendable, Hashable {
    /// The index above which the class begins; the first one holds 0 too.
    public var above: Double
    /// The largest index; `null` for the open class.
    @ExplicitNull public var upTo: Double?
    /// How many customers.
    public var customers: Int
    /// What they brought in a year, up to the last purchase of each.
    public var yearlyValue: DecimalAmount

    /// The upper bounds of all classes but the open one.
    static let bounds = [0.5, 1, 1.5, 2, 3, 5]
}
