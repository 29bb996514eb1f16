/// What customers are worth: the result of a ``ProfitabilityAnalysis``.
///
/// Its *buyers* are the customers with a purchase or refund up to the day, and not before ``from`` where a period was asked for. What was
/// spent on others stands apart, in ``spentOnOthers`` and in the ``acquisition`` cost.
public struct ProfitabilityResult: Codable, Sendable, Equatable {
    /// The last day that counted.
    public var asOf: CalendarDay
    /// The first day that counted, as asked for by ``ProfitabilityAnalysis/from``; `null` where everything did.
    @ExplicitNull public var from: CalendarDay?
    /// The currency of all amounts.
    public var currency: Currency
    /// The first day with a purchase or refund that counted; `null` without any.
    @ExplicitNull public var firstDay: CalendarDay?
    /// How many buyers there are.
    public var buyers: Int
    /// How many other customers are known.
    public var others: Int
    /// How well the cost of goods behind the profits is known.
    public var basis: ProfitBasis
    /// How many purchase and refund lines there are.
    public var lines: Int
    /// How many of them have no recorded cost.
    public var linesWithoutCost: Int
    /// The profit and loss of all buyers together.
    public var statement: ProfitStatement
    /// What was spent on those who are no buyers: acquisition, service and retention cost.
    public var spentOnOthers: DecimalAmount
    /// The net profit of a buyer, rounded half to even; `null` without buyers.
    @ExplicitNull public var netProfitPerBuyer: DecimalAmount?
    /// The activities of the cost to serve.
    public var activities: [ActivitySummary]
    /// The statements beside the ledger's totals.
    public var reconciliation: ProfitReconciliation
    /// On which level of profit the whale curve stands.
    public var whaleLevel: ProfitLevel
    /// The whale curve of the buyers; `null` without buyers.
    @ExplicitNull public var whale: WhaleCurve?
    /// The buyers of the greatest loss, the greatest first, equal ones by the bytes of their ids.
    public var greatestLosses: [CustomerProfit]
    /// The buyers of the highest net profit.
    public var greatestProfits: [CustomerProfit]
    /// Profit by tier; `null` where customers cannot be segmented.
    @ExplicitNull public var tiers: [ProfitGroup]?
    /// Profit by RFM segment; `null` where customers cannot be segmented.
    @ExplicitNull public var segments: [ProfitGroup]?
    /// Profit by value class; `null` where customers cannot be segmented.
    @ExplicitNull public var valueClasses: [ProfitGroup]?
    /// Marginal profit by category; `null` where no line has one.
    @ExplicitNull public var categories: ProductProfits?
    /// Marginal profit by product; `null` where no line has one.
    @ExplicitNull public var products: ProductProfits?
    /// The four parts of customer value; `null` without buyers.
    @ExplicitNull public var value: CustomerValueSummary?
    /// Customer equity: earned and expected.
    public var equity: CustomerEquity
    /// The cost to win a customer and the months to earn it back; `null` where no cost of acquisition is known, and for a
    /// period.
    @ExplicitNull public var acquisition: AcquisitionPayback?
    /// Acquisition against retention, beside the rules of thumb; `null` without buyers, and for a period.
    @ExplicitNull public var acquisitionAgainstRetention: AcquisitionAgainstRetention?
    /// Who is to be grown, kept, fixed or let go; `null` without buyers.
    @ExplicitNull public var treatment: TreatmentSummary?
    /// What is worth acting on; all of it is counted in the data, none is tested.
    public var findings: [Finding]
    /// What was tested: nothing.
    public var tests: [FindingTest]
    /// The parts that the data did not allow.
    public var unavailable: [UnavailablePart]
}
