/// One value class of a segmentation.
public struct ValueClassSummary: Codable, Sendable, Hashable {
    /// The class, such as `A`.
    public var name: String
    /// How many customers are in it.
    public var customers: Int
    /// What its customers of positive value bring; all classes add up to the total value.
    public var value: DecimalAmount
    /// The share of customers, 0 to 1.
    public var customerShare: Double
    /// The share of the total value, 0 to 1.
    public var valueShare: Double

    private enum CodingKeys: String, CodingKey {
        case name = "class"
        case customers
        case value
        case customerShare
        case valueShare
    }
}
