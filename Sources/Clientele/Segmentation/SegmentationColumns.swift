/// The customers of a segmentation as columns: those with an occasion by the day, and what the others add up to.
struct SegmentationColumns: Sendable {
    private(set) var ids: [CustomerID] = []
    private(set) var recencyDays: [Int64] = []
    private(set) var frequencies: [Int64] = []
    private(set) var monetary: [Int64] = []
    /// The value that classes are made by.
    private(set) var classValues: [Int64] = []
    /// The value that tiers are made by.
    private(set) var tierValues: [Int64] = []
    private(set) var withoutPurchases = 0
    private(set) var valueWithoutPurchases = ExactSum()
    let purchases: Int
    let refunds: Int
    let repeatedRecords: Int

    init(
        _ summaries: PurchaseSummaries, asOf: CalendarDay, refunds policy: any RefundPolicy, classBasis: ValueBasis, tierBasis: ValueBasis
    ) throws {
        let revenue = try summaries.statistics(asOf: asOf, refunds: policy)
        let needsProfit = classBasis == .profit || tierBasis == .profit
        let profit = needsProfit ? try summaries.statistics(asOf: asOf, refunds: policy, basis: .profit) : nil
        repeatedRecords = summaries.repeatedRecords
        purchases = revenue.purchaseLines
        refunds = revenue.refundLines
        for customer in revenue.frequency.indices where !revenue.isUnknown[customer] {
            guard revenue.frequency[customer] > 0 else {
                withoutPurchases += 1
                valueWithoutPurchases.add(revenue.value[customer])
                continue
            }
            ids.append(CustomerID(summaries.customers[customer]))
            recencyDays.append(Int64(asOf.daysSince1970) - Int64(revenue.lastDay[customer]))
            frequencies.append(Int64(revenue.frequency[customer]))
            monetary.append(revenue.value[customer])
            let profitValue = profit?.value[customer] ?? 0
            classValues.append(classBasis == .profit ? profitValue : revenue.value[customer])
            tierValues.append(tierBasis == .profit ? profitValue : revenue.value[customer])
        }
        if ids.isEmpty { throw SegmentationColumns.emptyBase(summaries, asOf: asOf) }
    }

    /// Why there is nobody to segment.
    private static func emptyBase(_ summaries: PurchaseSummaries, asOf: CalendarDay) -> ClienteleError {
        guard let first = summaries.days?.lowerBound else {
            return ClienteleError(.emptyBase, "there are no purchases", remedy: "check that the right data were read")
        }
        guard first <= asOf else {
            return ClienteleError(
                .emptyBase, "nobody has bought anything by \(asOf): the first row is of \(first)", remedy: "choose a later day")
        }
        return ClienteleError(
            .emptyBase, "nobody has a purchase left by \(asOf): all was given back, so the total value is not above zero",
            remedy: "check the sign of the amounts: purchases are positive, refunds negative")
    }
}
