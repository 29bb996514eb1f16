/// Whether customers stay.
///
/// A part that the data did not allow is `null`, and ``unavailable`` says why.
public struct PersistencyResult: Codable, Sendable, Equatable {
    /// The last day that counted.
    public var asOf: CalendarDay
    /// The currency of all amounts.
    public var currency: Currency
    /// The day from which on purchases were recorded, or the first one there is.
    public var observedFrom: CalendarDay
    /// How many customers have an occasion by the day.
    public var customers: Int
    /// The coverage of intervals.
    public var confidence: Double
    /// Who has bought again.
    @ExplicitNull public var repeatRate: RepeatRateResult?
    /// Who came back in each period after the first purchase.
    @ExplicitNull public var retention: CohortRetentionResult?
    /// Who was lost in each period.
    @ExplicitNull public var churn: ChurnResult?
    /// How long new customers take to buy again.
    @ExplicitNull public var secondPurchase: SecondPurchaseResult?
    /// Whose next purchase is overdue.
    @ExplicitNull public var overdue: OverdueResult?
    /// To what customers are loyal: a product, a category, the company.
    @ExplicitNull public var loyalty: LoyaltyResult?
    /// How contracts persist.
    @ExplicitNull public var contracts: ContractPersistencyResult?
    /// What has changed against the year before; what could not be compared is left out.
    public var changes: [PersistencyChange]
    /// Who is still a customer, by a model.
    @ExplicitNull public var alive: AliveResult?
    /// What could not be done.
    public var unavailable: [UnavailablePart]
    /// What was found, the dearest first.
    public var findings: [Finding]
    /// Everything that was tested.
    public var tests: [FindingTest]

    init(_ histories: PurchaseHistories, confidence: Double) {
        asOf = histories.asOf
        currency = histories.currency
        observedFrom = histories.observedFrom
        customers = histories.count
        self.confidence = confidence
        changes = []
        unavailable = []
        findings = []
        tests = []
        _repeatRate = ExplicitNull(wrappedValue: nil)
        _retention = ExplicitNull(wrappedValue: nil)
        _churn = ExplicitNull(wrappedValue: nil)
        _secondPurchase = ExplicitNull(wrappedValue: nil)
        _overdue = ExplicitNull(wrappedValue: nil)
        _loyalty = ExplicitNull(wrappedValue: nil)
        _contracts = ExplicitNull(wrappedValue: nil)
        _alive = ExplicitNull(wrappedValue: nil)
    }
}
