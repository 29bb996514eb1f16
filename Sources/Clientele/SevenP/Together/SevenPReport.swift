/// The seven analyses of one base, the care plan, and what all of them found: the result of a ``SevenPAnalysis``.
///
/// Its JSON has a key for every analysis; one that was left out, or that the data did not allow at all, is `null`.
public struct SevenPReport: Codable, Sendable, Equatable {
    /// The last day that counted.
    public var asOf: CalendarDay
    /// The currency of all amounts.
    public var currency: Currency
    /// Who they are.
    @ExplicitNull public var profiling: ProfilingResult?
    /// Whether they stay.
    @ExplicitNull public var persistency: PersistencyResult?
    /// What they are worth.
    @ExplicitNull public var profitability: ProfitabilityResult?
    /// How they buy.
    @ExplicitNull public var performance: PerformanceResult?
    /// What comes next.
    @ExplicitNull public var prospecting: ProspectingResult?
    /// What goes together.
    @ExplicitNull public var product: ProductResult?
    /// What campaigns change.
    @ExplicitNull public var promotion: PromotionResult?
    /// Whom to get in touch with.
    @ExplicitNull public var carePlan: CarePlan?
    /// What all of them found, the dearest first; what was tested withstands Holm's correction over ``hypotheses``.
    public var findings: [Finding] = []
    /// How many hypotheses all of them tested.
    public var hypotheses = 0
    /// The analyses that the data did not allow at all.
    public var unavailable: [UnavailablePart] = []

    init(asOf: CalendarDay, currency: Currency) {
        self.asOf = asOf
        self.currency = currency
        _profiling = ExplicitNull(wrappedValue: nil)
        _persistency = ExplicitNull(wrappedValue: nil)
        _profitability = ExplicitNull(wrappedValue: nil)
        _performance = ExplicitNull(wrappedValue: nil)
        _prospecting = ExplicitNull(wrappedValue: nil)
        _product = ExplicitNull(wrappedValue: nil)
        _promotion = ExplicitNull(wrappedValue: nil)
        _carePlan = ExplicitNull(wrappedValue: nil)
    }

    /// Chooses what is told among all that was found, over all that was tested.
    mutating func bringFindingsTogether() {
        let found = [
            profiling?.findings, persistency?.findings, profitability?.findings, performance?.findings, prospecting?.findings,
            product?.findings, promotion?.findings,
        ]
        let tested = [
            profiling?.tests, persistency?.tests, profitability?.tests, performance?.tests, prospecting?.tests, product?.tests,
            promotion?.tests,
        ]
        let tests = tested.compactMap(\.self).flatMap(\.self)
        hypotheses = tests.count
        findings = FindingSelection.told(found.compactMap(\.self).flatMap(\.self), tests: tests)
        unavailable.sort { $0.part.utf8.lexicographicallyPrecedes($1.part.utf8) }
    }
}
