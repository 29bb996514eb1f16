/// What comes next: expected purchases, revenue and customers, next purchases, leads, and what is best done.
///
/// A part that the data did not allow is `null`, and ``unavailable`` says why. Lists are cut to the analysis's
/// ``ProspectingAnalysis/listed``.
public struct ProspectingResult: Codable, Sendable, Equatable {
    /// The last day that counted.
    public var asOf: CalendarDay
    /// The currency of all amounts.
    public var currency: Currency
    /// How many customers have bought.
    public var customers: Int
    /// How many leads were recorded.
    public var leads: Int
    /// The months ahead.
    @ExplicitNull public var forecast: SalesForecast?
    /// When customers buy next.
    @ExplicitNull public var nextPurchases: NextPurchases?
    /// How open leads qualify.
    @ExplicitNull public var qualification: LeadQualificationSummary?
    /// Where leads stand and what they are expected to bring.
    @ExplicitNull public var pipeline: LeadPipeline?
    /// Which open leads look like the best customers.
    @ExplicitNull public var lookAlikes: LeadLookAlikes?
    /// What is best done next.
    @ExplicitNull public var nextActions: NextBestActions?
    /// What could not be done.
    public var unavailable: [UnavailablePart]
    /// What was found, the dearest first.
    public var findings: [Finding]
    /// Everything that was tested: nothing, since all findings of this analysis are counted.
    public var tests: [FindingTest]

    /// A result without any part yet.
    init(asOf: CalendarDay, currency: Currency) {
        self.asOf = asOf
        self.currency = currency
        customers = 0
        leads = 0
        _forecast = ExplicitNull(wrappedValue: nil)
        _nextPurchases = ExplicitNull(wrappedValue: nil)
        _qualification = ExplicitNull(wrappedValue: nil)
        _pipeline = ExplicitNull(wrappedValue: nil)
        _lookAlikes = ExplicitNull(wrappedValue: nil)
        _nextActions = ExplicitNull(wrappedValue: nil)
        unavailable = []
        findings = []
        tests = []
    }
}
