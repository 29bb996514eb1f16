/// How the customers of a group buy on average.
public struct BehaviourMeans: Sendable, Hashable, Codable {
    /// The days since the last occasion.
    public var recencyDays: Double
    /// How many occasions there are.
    public var frequency: Double
    /// The sum of all rows, in the currency.
    public var monetary: Double
    /// The sum of all rows over the occasions, in the currency.
    public var basketAmount: Double
    /// The days since the first occasion.
    public var tenureDays: Double

    /// A mean by its name.
    ///
    /// - Parameter name: `recencyDays`, `frequency`, `monetary`, `basketAmount` or `tenureDays`.
    public subscript(name: String) -> Double? {
        switch CustomerBehaviour.Feature(rawValue: name) {
        case .recencyDays: recencyDays
        case .frequency: frequency
        case .monetary: monetary
        case .basketAmount: basketAmount
        case .tenureDays: tenureDays
        case nil: nil
        }
    }
}
