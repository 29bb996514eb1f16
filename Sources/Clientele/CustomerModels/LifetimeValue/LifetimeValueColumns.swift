/// The values of many customers as columns; amounts are rounded already.
struct LifetimeValueColumns: Sendable, Equatable {
    /// What stands for an end of an interval that does not exist.
    static let absent = Int64.min

    var weights: [Double] = []
    var probabilitiesAlive: [Double] = []
    /// Empty for a horizon without end.
    var expectedPurchases: [Double] = []
    var expectedSpends: [Double] = []
    var values: [Int64] = []
    var lowers: [Int64] = []
    var uppers: [Int64] = []

    init() {}

    init(joining parts: [LifetimeValueColumns]) {
        weights = Array(parts.map(\.weights).joined())
        probabilitiesAlive = Array(parts.map(\.probabilitiesAlive).joined())
        expectedPurchases = Array(parts.map(\.expectedPurchases).joined())
        expectedSpends = Array(parts.map(\.expectedSpends).joined())
        values = Array(parts.map(\.values).joined())
        lowers = Array(parts.map(\.lowers).joined())
        uppers = Array(parts.map(\.uppers).joined())
    }

    mutating func append(_ row: CustomerLifetimeValue) throws {
        weights.append(row.weight)
        probabilitiesAlive.append(row.probabilityAlive)
        if let purchases = row.expectedPurchases { expectedPurchases.append(purchases) }
        expectedSpends.append(row.expectedSpend)
        values.append(try LifetimeValueColumns.units(row.value.value))
        lowers.append(try row.value.lower.map(LifetimeValueColumns.units) ?? LifetimeValueColumns.absent)
        uppers.append(try row.value.upper.map(LifetimeValueColumns.units) ?? LifetimeValueColumns.absent)
    }

    private static func units(_ amount: DecimalAmount) throws -> Int64 {
        guard let units = Int64(exactly: amount.minorUnits), units != absent else {
            throw ClienteleError(.overflow, "a value of \(amount) does not fit 64 bits", remedy: "check the file")
        }
        return units
    }
}
