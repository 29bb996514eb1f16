/// Economic value added of one year: what the operations earned beyond what their capital costs.
///
/// EVA = NOPAT − cost of capital × invested capital (Stewart 1991, "The Quest for Value"). Amounts are exact sums; only the tax, the
/// charge and a mean of two capitals are rounded, each once, to minor units with halves away from zero.
public struct ValueAddedStatement: Sendable, Hashable, Codable {
    /// The year.
    public var year: String
    /// The tax on the operating profit.
    public var tax: DecimalAmount
    /// The operating profit after tax, before adjustments.
    public var profitAfterTax: DecimalAmount
    /// The corrections, in the order given.
    public var adjustments: [ValueAddedAdjustment]
    /// The net operating profit after tax (NOPAT), adjusted.
    public var netOperatingProfit: DecimalAmount
    /// The adjusted capital that the charge is on.
    public var investedCapital: DecimalAmount
    /// The weighted average cost of capital.
    public var costOfCapital: Double
    /// What the capital costs in the year.
    public var capitalCharge: DecimalAmount
    /// Economic value added.
    public var valueAdded: DecimalAmount
    /// The return on the invested capital; `null` where there is none above 0.
    @ExplicitNull public var returnOnCapital: Double?
    /// The return less the cost of capital; `null` where there is no return.
    @ExplicitNull public var spread: Double?
    /// By how much value added rose over the year before; `null` in the first year.
    @ExplicitNull public var improvement: DecimalAmount?
    /// That rise as a share of the capital of the year before: its momentum; `null` in the first year, or where that capital is not above 0.
    @ExplicitNull public var momentum: Double?

    init(_ year: ValueAddedYear, basis: CapitalBasis, in currency: Currency, after previous: ValueAddedStatement?) throws {
        try ValueAddedInput.check(taxRate: year.taxRate)
        try ValueAddedInput.check(rate: year.costOfCapital)
        func units(_ amount: DecimalAmount) throws -> Int128 { try ValueAddedInput.units(amount, currency) }
        func sum(_ amounts: [DecimalAmount]) throws -> Int128 { try amounts.reduce(0) { try $0 + units($1) } }
        func amount(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, in: currency) }
        let operating = try units(year.operatingProfit)
        let tax = try ValueAddedInput.product(operating, year.taxRate)
        let profit = try operating - tax + sum(year.adjustments.map(\.profit))
        let opening = try units(year.openingCapital) + sum(year.adjustments.map(\.openingCapital))
        let closing = try units(year.closingCapital) + sum(year.adjustments.map(\.closingCapital))
        let both = opening + closing
        let capital = basis == .opening ? opening : (both + (both < 0 ? -(both & 1) : both & 1)) / 2
        let charge = try ValueAddedInput.product(capital, year.costOfCapital)
        self.year = year.year
        self.tax = amount(tax)
        profitAfterTax = amount(operating - tax)
        adjustments = year.adjustments
        netOperatingProfit = amount(profit)
        investedCapital = amount(capital)
        costOfCapital = year.costOfCapital
        capitalCharge = amount(charge)
        valueAdded = amount(profit - charge)
        let earned = capital > 0 ? Double(profit) / Double(capital) : nil
        let improvement = previous.map { profit - charge - $0.valueAdded.minorUnits }
        let before = previous?.investedCapital.minorUnits ?? 0
        _returnOnCapital = ExplicitNull(wrappedValue: earned)
        _spread = ExplicitNull(wrappedValue: earned.map { $0 - year.costOfCapital })
        _improvement = ExplicitNull(wrappedValue: improvement.map(amount))
        _momentum = ExplicitNull(wrappedValue: improvement.flatMap { before > 0 ? Double($0) / Double(before) : nil })
    }
}
