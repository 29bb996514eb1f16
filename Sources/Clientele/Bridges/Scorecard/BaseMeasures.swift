/// Fills the measures of a scorecard from a customer base, period by period.
///
/// Only whole periods count: the first begins on or after ``from``, the last ends on or before ``asOf``. What is not in the base by the end of
/// `asOf` does not exist. A period in which a measure has no value gets none rather than 0.
///
/// ```swift
/// let purchases = try [("ann", "2024-01-10", "60"), ("bob", "2024-01-20", "40"), ("ann", "2024-02-05", "50")].map {
///     Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money($0.2, in: .eur))
/// }
/// let measures = try BaseMeasures(
///     period: .month, from: CalendarDay("2024-01-01"), asOf: CalendarDay("2024-02-29")
/// ).measures([.retentionRate], of: CustomerBase(purchases: purchases), objective: "loyalty")
/// print(measures[0].series.map { $0.value })  // [nil, Optional(0.5)]
/// ```
public struct BaseMeasures: Sendable {
    /// The length of a period.
    public var period: ScorecardPeriod
    /// The day from which periods count.
    public var from: CalendarDay
    /// The last day that counts.
    public var asOf: CalendarDay
    /// How profit and costs are computed.
    public var profitability: ProfitabilityAnalysis

    /// The most periods that are computed.
    public static let mostPeriods = 2_400

    /// Makes the adapter.
    ///
    /// - Parameters:
    ///   - period: The length of a period.
    ///   - from: The day from which periods count.
    ///   - asOf: The last day that counts.
    ///   - profitability: How profit and costs are computed.
    public init(
        period: ScorecardPeriod, from: CalendarDay, asOf: CalendarDay, profitability: ProfitabilityAnalysis = ProfitabilityAnalysis()
    ) {
        self.period = period
        self.from = from
        self.asOf = asOf
        self.profitability = profitability
    }

    /// Computes measures.
    ///
    /// - Parameters:
    ///   - wanted: Which measures, in the order of the result.
    ///   - base: The customer base.
    ///   - objective: The id of the objective that the measures are put under.
    /// - Returns: One measure each, with a value or `nil` for each whole period.
    /// - Throws: ``ClienteleError`` with code `invalidArgument` for more than ``mostPeriods`` periods, and what the profitability analysis
    ///   throws.
    /// - Complexity: O(*n* log *p*) for *n* records and *p* periods, and one profitability analysis a period where profit or cost is wanted.
    public func measures(
        _ wanted: [BaseMeasure] = BaseMeasure.allCases, of base: CustomerBase, objective: String
    ) throws -> [ScorecardMeasure] {
        let windows = try windows
        let sales = BaseSales(base.purchases, windows: windows, asOf: asOf)
        let needsProfit = wanted.contains(.netProfit) || wanted.contains(.costPerCustomer)
        let profits = needsProfit ? try BaseProfits.periods(of: base, windows: windows, profitability) : []
        return wanted.map { measure in
            let values = windows.indices.map { value(measure, $0, base, windows[$0], sales, profits) }
            return ScorecardMeasure(
                id: measure.rawValue, name: measure.name, objective: objective, unit: measure.unit(base.currency), source: "customer base",
                direction: measure.direction, timing: measure.timing, focus: measure.focus, scale: measure.scale,
                series: zip(windows, values).map { PeriodValue(date: $0.last, value: $1) })
        }
    }

    private var windows: [BaseWindow] {
        get throws {
            let (first, last) = (period.index(of: from), period.index(of: asOf))
            guard last - first < BaseMeasures.mostPeriods else {
                throw ClienteleError(
                    .invalidArgument, "from \(from) to \(asOf) there are more than \(BaseMeasures.mostPeriods) periods",
                    remedy: "begin later or choose longer periods")
            }
            guard first <= last else { return [] }
            return (first...last).compactMap { index in
                guard let start = period.firstDay(of: index), let end = period.lastDay(of: index), start >= from, end <= asOf else {
                    return nil
                }
                return BaseWindow(first: start, last: end)
            }
        }
    }

    private func value(
        _ measure: BaseMeasure, _ place: Int, _ base: CustomerBase, _ window: BaseWindow, _ sales: BaseSales, _ profits: [BaseProfits]
    ) -> Double? {
        switch measure {
        case .revenue: major(sales.revenue[place], base.currency)
        case .revenueGrowth: place > 0 ? BaseMeasures.growth(sales.revenue[place - 1], sales.revenue[place]) : nil
        case .customers: Double(sales.buyers[place].count)
        case .retentionRate: place > 0 ? sales.retention(from: place - 1, to: place) : nil
        case .acquisitionRate: sales.acquisition(place)
        case .newProductShare: sales.newProductShare(place)
        case .netProfit: profits[place].net.map { major($0, base.currency) }
        case .costPerCustomer:
            sales.buyers[place].isEmpty ? nil : major(profits[place].cost, base.currency) / Double(sales.buyers[place].count)
        case .satisfaction: BaseService.satisfaction(base, window)
        case .responseTime: BaseService.medianMinutes(base, window, asOf: asOf, settledComplaints: false)
        case .complaintSettlementTime: BaseService.medianMinutes(base, window, asOf: asOf, settledComplaints: true)
        }
    }

    private func major(_ units: Int128, _ currency: Currency) -> Double {
        DecimalAmount(minorUnits: units, in: currency).approximateValue
    }

    private static func growth(_ before: Int128, _ now: Int128) -> Double? {
        before > 0 ? Double(now - before) / Double(before) : nil
    }
}
