/// Measures every customer's silence by the customer's own rhythm.
///
/// ```swift
/// let rows = [("a", "2024-01-01"), ("a", "2024-01-11"), ("a", "2024-01-21"), ("b", "2024-02-20"), ("b", "2024-03-01")]
/// let purchases = try rows.map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money("10", in: .eur))
/// }
/// let result = try OverdueIndex().analyze(
///     CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("2024-03-06")))
/// print(result.overdue, result.customers, result.classes.map(\.customers))  // 1 2 [1, 0, 0, 0, 0, 1, 0]
/// ```
public struct OverdueIndex: CustomerAnalysis {
    /// From which index on a customer is overdue, above 0.
    public var overdueFrom: Double
    /// From which index on a customer counts as gone rather than overdue.
    public var goneFrom: Double
    /// The share of the customers not gone that counts as valuable, 0 to 1.
    public var valuableShare: Double
    /// Which purchases are occasions.
    public var refunds: any RefundPolicy
    /// The coverage of intervals.
    public var confidence: Double
    /// How many customers are listed at most.
    public var listed: Int

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - overdueFrom: From which index on a customer is overdue, above 0.
    ///   - goneFrom: From which index on a customer counts as gone rather than overdue.
    ///   - valuableShare: The share of the customers not gone that counts as valuable, 0 to 1.
    ///   - refunds: Which purchases are occasions.
    ///   - confidence: The coverage of intervals.
    ///   - listed: How many customers are listed at most.
    public init(
        overdueFrom: Double = 2, goneFrom: Double = 5, valuableShare: Double = 0.2, refunds: any RefundPolicy = .netWithinDay,
        confidence: Double = 0.95, listed: Int = 20
    ) {
        self.overdueFrom = overdueFrom
        self.goneFrom = goneFrom
        self.valuableShare = valuableShare
        self.refunds = refunds
        self.confidence = confidence
        self.listed = listed
    }

    /// Measures the silences of a base.
    ///
    /// - Parameters:
    ///   - base: The customers and their purchases.
    ///   - context: The day of the analysis.
    /// - Returns: The distribution, and whose purchase is overdue.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an option outside its range,
    ///   ``ClienteleError/Code/missingData`` when refunds are to be netted by order and the base was built without orders, `CancellationError`
    ///   when asked to stop.
    /// - Complexity: O(*n*) in the purchases, O(*c* log *c*) in the customers.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> OverdueResult {
        let histories = try PurchaseHistories(
            base, summaries: base.summaries(netting: refunds.netting), refunds: refunds, observedFrom: nil, runInDays: 0, in: context)
        return try result(of: histories, probabilitiesAlive: nil)
    }

    /// The index of a customer: the silence by the own interval, or by the base's for a one-time buyer; `nil` where there is none.
    func index(of customer: Int, in histories: PurchaseHistories) -> Double? {
        guard let interval = histories.ownInterval(customer) ?? histories.typicalInterval else { return nil }
        return Double(silence(of: customer, in: histories)) / max(interval, 1)
    }

    private func silence(of customer: Int, in histories: PurchaseHistories) -> Int {
        Int(histories.asOf.daysSince1970) - Int(histories.lastDay(customer))
    }

    func result(of histories: PurchaseHistories, probabilitiesAlive: [Double]?) throws -> OverdueResult {
        try validate()
        var counts = [Int](repeating: 0, count: OverdueClass.bounds.count + 1)
        var values = [ExactSum](repeating: ExactSum(), count: counts.count)
        var overdue: [(customer: Int, index: Double)] = []
        var present: [Int64] = []
        for customer in 0..<histories.count {
            guard let index = index(of: customer, in: histories) else { continue }
            let place = OverdueClass.bounds.firstIndex { index <= $0 } ?? OverdueClass.bounds.count
            counts[place] += 1
            values[place].add(histories.yearlyValues[customer])
            guard index < goneFrom else { continue }
            present.append(histories.yearlyValues[customer])
            if index >= overdueFrom { overdue.append((customer, index)) }
        }
        let bounds = OverdueClass.bounds
        let classes = counts.indices.map { place in
            OverdueClass(
                above: place == 0 ? 0 : bounds[place - 1], upTo: place < bounds.count ? bounds[place] : nil, customers: counts[place],
                yearlyValue: DecimalAmount(minorUnits: values[place].value, in: histories.currency))
        }
        let yearly = ExactSum(of: overdue.lazy.map { histories.yearlyValues[$0.customer] })
        return OverdueResult(
            baseIntervalDays: histories.typicalInterval, overdueFrom: overdueFrom, goneFrom: goneFrom, customers: counts.reduce(0, +),
            overdue: overdue.count, overdueShare: Estimate.wilson(Double(overdue.count), of: Double(present.count), confidence: confidence),
            overdueYearlyValue: DecimalAmount(minorUnits: yearly.value, in: histories.currency),
            valuable: valuable(overdue, among: present, histories, probabilitiesAlive), classes: classes,
            listed: list(overdue, histories, probabilitiesAlive))
    }

    private func valuable(
        _ overdue: [(customer: Int, index: Double)], among present: [Int64], _ histories: PurchaseHistories, _ alive: [Double]?
    ) -> OverdueValuable {
        let wanted = min(Int((valuableShare * Double(present.count)).rounded(.up)), present.count)
        let least = wanted > 0 ? HistogramSelection.smallest(of: present) { above, _ in above < wanted }?.value : nil
        let chosen = least.map { least in overdue.filter { histories.yearlyValues[$0.customer] >= max(least, 1) } } ?? []
        let atStake = alive.map { alive in
            chosen.reduce(0.0) { $0 + Double(histories.yearlyValues[$1.customer]) * (1 - alive[$1.customer]) }
        }
        return OverdueValuable(
            share: valuableShare, leastYearlyValue: least.map { DecimalAmount(minorUnits: Int128($0), in: histories.currency) },
            overdue: chosen.count,
            yearlyValue: DecimalAmount(
                minorUnits: ExactSum(of: chosen.lazy.map { histories.yearlyValues[$0.customer] }).value, in: histories.currency),
            atStake: atStake.flatMap { Int128(exactly: $0.rounded()) }.map { DecimalAmount(minorUnits: $0, in: histories.currency) })
    }

    private func list(
        _ overdue: [(customer: Int, index: Double)], _ histories: PurchaseHistories, _ alive: [Double]?
    ) -> [OverdueCustomer] {
        let order = overdue.sorted { left, right in
            let (a, b) = (histories.yearlyValues[left.customer], histories.yearlyValues[right.customer])
            return a != b ? a > b : left.customer < right.customer
        }
        return order.prefix(max(listed, 0)).map { entry in
            let customer = entry.customer
            return OverdueCustomer(
                customerID: CustomerID(histories.customers[Int(histories.ranks[customer])]), index: entry.index,
                silenceDays: silence(of: customer, in: histories),
                intervalDays: histories.ownInterval(customer) ?? histories.typicalInterval ?? 0, occasions: histories.occasions(customer),
                lastDay: CalendarDay(daysSince1970: histories.lastDay(customer)),
                yearlyValue: DecimalAmount(minorUnits: Int128(histories.yearlyValues[customer]), in: histories.currency),
                probabilityAlive: alive?[customer])
        }
    }

    func validate() throws {
        try Estimate.check(confidence: confidence)
        guard overdueFrom > 0, goneFrom > overdueFrom, valuableShare >= 0, valuableShare <= 1, listed >= 0 else {
            throw ClienteleError(
                .invalidArgument, "an option of the overdue index is outside its range",
                remedy: "give an overdueFrom above 0, a goneFrom above that, a valuableShare from 0 to 1 and a listed from 0")
        }
    }
}
