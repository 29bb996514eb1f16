/// What the largest few of many bring.
public struct TopCustomersShare: Sendable, Hashable, Codable {
    /// Which part of all they are, 0.1 for a tenth; `null` where a number was asked for.
    @ExplicitNull public var part: Double?
    /// How many they are.
    public var count: Int
    /// Their revenue.
    public var revenue: DecimalAmount
    /// Their share of the revenue of all with revenue above zero.
    public var share: Double
}
