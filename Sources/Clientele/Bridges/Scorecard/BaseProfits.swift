/// What the customers brought and cost in one period: the difference of two statements of the whole base.
struct BaseProfits {
    /// The net profit; `nil` where no cost of goods is known.
    var net: Int128?
    /// The cost of serving, winning and keeping.
    var cost: Int128

    static func periods(of base: CustomerBase, windows: [BaseWindow], _ analysis: ProfitabilityAnalysis) throws -> [BaseProfits] {
        var before = try windows.first.map { try total(of: base, through: $0.first.advanced(by: -1), analysis) }
        return try windows.map { window in
            let after = try total(of: base, through: window.last, analysis)
            defer { before = after }
            let earlier = before ?? after
            return BaseProfits(net: after.net.map { $0 - (earlier.net ?? 0) }, cost: after.cost - earlier.cost)
        }
    }

    private static func total(of base: CustomerBase, through day: CalendarDay, _ analysis: ProfitabilityAnalysis) throws -> BaseProfits {
        let result = try analysis.analyze(base, in: AnalysisContext(asOf: day))
        let statement = result.statement
        let others = result.spentOnOthers.minorUnits
        let cost =
            statement.costToServe.minorUnits + statement.acquisitionCost.minorUnits + statement.retentionCost.minorUnits + others
        return BaseProfits(net: result.basis == .revenueOnly ? nil : statement.netProfit.minorUnits - others, cost: cost)
    }
}
