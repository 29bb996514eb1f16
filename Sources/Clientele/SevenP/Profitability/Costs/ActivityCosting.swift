/// Prices an activity: from what each customer takes of the driver to what it costs, in minor units.
struct ActivityCosting: Sendable {
    let activity: ServiceActivity
    /// What each customer takes of the driver, by rank.
    let volumes: [Int64]
    /// What each customer costs, by rank.
    let costs: [Int64]
    /// The cost that customers are to bear.
    let total: Int128
    /// What nobody bears, as nobody takes anything of the driver.
    let notAssigned: Int128

    init(_ activity: ServiceActivity, volumes: [Int64], currency: Currency) throws {
        self.activity = activity
        self.volumes = volumes
        guard activity.money.currency == currency else {
            throw ClienteleError(
                .mixedCurrencies, "the activity '\(activity.name)' is priced in \(activity.money.currency), the base is in \(currency)",
                remedy: "price the activity in the currency of the base")
        }
        let volume = ExactSum(of: volumes).value
        switch activity.pricing {
        case .rate(let rate, let units) where units == 1:
            costs = try volumes.map { volume in
                let (cost, overflow) = volume.multipliedReportingOverflow(by: rate.minorUnits)
                guard !overflow else { throw ActivityCosting.tooLarge(activity) }
                return cost
            }
            (total, notAssigned) = (Int128(rate.minorUnits) * volume, 0)
        case .rate(let rate, let units):
            let (product, overflow) = Int128(rate.minorUnits).multipliedReportingOverflow(by: volume)
            guard !overflow, let rounded = Int64(exactly: product.dividedHalfToEven(by: Int128(units))) else {
                throw ActivityCosting.tooLarge(activity)
            }
            (costs, total, notAssigned) = try ActivityCosting.divided(rounded, by: volumes, currency)
        case .pool(let pool):
            (costs, total, notAssigned) = try ActivityCosting.divided(pool.minorUnits, by: volumes, currency)
        }
    }

    private static func divided(
        _ amount: Int64, by volumes: [Int64], _ currency: Currency
    ) throws -> (costs: [Int64], total: Int128, notAssigned: Int128) {
        var costs = [Int64](repeating: 0, count: volumes.count)
        // Who takes nothing gets nothing, so only the others need be looked at.
        let takers = volumes.indices.filter { volumes[$0] > 0 }
        guard !takers.isEmpty else { return (costs, Int128(amount), Int128(amount)) }
        let parts = try Money(minorUnits: amount, currency: currency).allocated(by: takers.map { volumes[$0] })
        for (taker, part) in zip(takers, parts) { costs[taker] = part.minorUnits }
        return (costs, Int128(amount), 0)
    }

    private static func tooLarge(_ activity: ServiceActivity) -> ClienteleError {
        ClienteleError(
            .overflow, "the cost of the activity '\(activity.name)' does not fit 64 bits of minor units", remedy: "check its rate")
    }
}
