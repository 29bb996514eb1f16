/// Sums over customers, weighted.
struct LifetimeTotal: Sendable {
    var customers = 0.0
    var medians = 0.0
    var purchases = 0.0
    var value = 0.0
    /// The derivatives of the value, not of its logarithm.
    var byPurchases = SIMD4<Double>(repeating: 0)
    var bySpend = SIMD4<Double>(repeating: 0)

    mutating func add(_ other: LifetimeTotal) {
        customers += other.customers
        medians += other.medians
        purchases += other.purchases
        value += other.value
        byPurchases += other.byPurchases
        bySpend += other.bySpend
    }
}
