/// The weighted average cost of capital from its parts.
///
/// Each source counts with its share of the capital, at market value where there is one. Interest lowers taxes, so that debt costs its rate
/// after tax; dividends do not (Modigliani & Miller 1963, "Corporate Income Taxes and the Cost of Capital").
///
/// ```swift
/// let cost = CapitalCost(
///     equity: DecimalAmount(minorUnits: 60, minorUnitDigits: 0), equityRate: 0.1,
///     debt: DecimalAmount(minorUnits: 40, minorUnitDigits: 0), debtRate: 0.05, taxRate: 0.25)
/// print(try cost.weightedAverage())  // 0.075
/// ```
public struct CapitalCost: Sendable, Hashable, Codable {
    /// The value of the ordinary shares.
    public var equity: DecimalAmount
    /// The yearly cost of equity, such as that of ``EquityCost``.
    public var equityRate: Double
    /// The value of the debt that bears interest.
    @ExplicitNull public var debt: DecimalAmount?
    /// Its yearly rate before tax.
    public var debtRate: Double
    /// The value of the preferred shares.
    @ExplicitNull public var preferred: DecimalAmount?
    /// Their yearly rate.
    public var preferredRate: Double
    /// The rate at which interest lowers taxes, 0 to 1.
    public var taxRate: Double

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - equity: The value of the ordinary shares.
    ///   - equityRate: The yearly cost of equity, such as that of ``EquityCost``.
    ///   - debt: The value of the debt that bears interest.
    ///   - debtRate: Its yearly rate before tax.
    ///   - preferred: The value of the preferred shares.
    ///   - preferredRate: Their yearly rate.
    ///   - taxRate: The rate at which interest lowers taxes, 0 to 1.
    public init(
        equity: DecimalAmount, equityRate: Double, debt: DecimalAmount? = nil, debtRate: Double = 0, preferred: DecimalAmount? = nil,
        preferredRate: Double = 0, taxRate: Double = 0
    ) {
        self.equity = equity
        self.equityRate = equityRate
        self.debtRate = debtRate
        self.preferredRate = preferredRate
        self.taxRate = taxRate
        _debt = ExplicitNull(wrappedValue: debt)
        _preferred = ExplicitNull(wrappedValue: preferred)
    }

    /// The weighted average cost of capital, a yearly rate.
    ///
    /// - Returns: The rate.
    /// - Throws: ``ClienteleError`` with code `invalidArgument` for a value below 0, no value at all, a rate that is not finite, or a tax rate
    ///   outside 0 to 1.
    public func weightedAverage() throws -> Double {
        try ValueAddedInput.check(taxRate: taxRate)
        let values = [equity, debt, preferred].map { $0?.approximateValue ?? 0 }
        let total = values.reduce(0, +)
        guard values.allSatisfy({ $0 >= 0 }), total > 0 else {
            throw ClienteleError(
                .invalidArgument, "the sources of capital have no value above 0, or one below", remedy: "give what each source is worth")
        }
        let rates = [equityRate, debtRate * (1 - taxRate), preferredRate]
        let average = zip(values, rates).reduce(0) { $0 + $1.0 / total * $1.1 }
        guard rates.allSatisfy(\.isFinite), average.isFinite else {
            throw ClienteleError(.invalidArgument, "a cost of capital is not finite", remedy: "give yearly rates such as 0.08")
        }
        return average
    }
}
