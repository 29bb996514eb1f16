/// What economic value added of one year is computed from.
public struct ValueAddedYear: Sendable, Hashable, Codable {
    /// The year, such as `2025`.
    public var year: String
    /// The operating profit before interest and taxes.
    public var operatingProfit: DecimalAmount
    /// The tax rate on it, 0 to 1.
    public var taxRate: Double
    /// The capital invested when the year began: what shareholders and lenders have put in, or operating assets less current liabilities
    /// that bear no interest.
    public var openingCapital: DecimalAmount
    /// The same when the year ended.
    public var closingCapital: DecimalAmount
    /// The corrections of profit and capital.
    public var adjustments: [ValueAddedAdjustment]
    /// The weighted average cost of capital, a yearly rate.
    public var costOfCapital: Double

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - year: The year, such as `2025`.
    ///   - operatingProfit: The operating profit before interest and taxes.
    ///   - taxRate: The tax rate on it, 0 to 1.
    ///   - openingCapital: The capital invested when the year began.
    ///   - closingCapital: The capital invested when the year ended.
    ///   - adjustments: The corrections of profit and capital.
    ///   - costOfCapital: The weighted average cost of capital, such as that of ``CapitalCost``.
    public init(
        year: String, operatingProfit: DecimalAmount, taxRate: Double, openingCapital: DecimalAmount, closingCapital: DecimalAmount,
        adjustments: [ValueAddedAdjustment] = [], costOfCapital: Double
    ) {
        self.year = year
        self.operatingProfit = operatingProfit
        self.taxRate = taxRate
        self.openingCapital = openingCapital
        self.closingCapital = closingCapital
        self.adjustments = adjustments
        self.costOfCapital = costOfCapital
    }
}
