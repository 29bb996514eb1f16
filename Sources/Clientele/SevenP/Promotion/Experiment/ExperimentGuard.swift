/// Whether an experiment can be trusted: whether its groups are as large as planned, and alike before it began.
public struct ExperimentGuard: Codable, Sendable, Hashable {
    /// The share of the customers that was to be held back; `null` where no plan is stated.
    @ExplicitNull public var plannedControlShare: Double?
    /// The share that was held back, with Wilson's interval; `null` without customers.
    @ExplicitNull public var controlShare: Estimate?
    /// Pearson's chi-square of the groups' sizes against the plan, with one degree of freedom.
    @ExplicitNull public var chiSquare: Double?
    /// The exact two-sided p-value of sizes as far from the plan (binomial).
    @ExplicitNull public var sampleRatioP: Double?
    /// Whether that p-value is below ``threshold``: then something went wrong in assigning or counting, and no uplift can be trusted.
    @ExplicitNull public var isMismatched: Bool?
    /// Below which p-value sizes count as mismatched.
    ///
    /// It is strict, since every campaign is looked at (Fabijan et al. 2019, "Diagnosing sample ratio mismatch in online controlled
    /// experiments").
    public var threshold: Double
    /// The p-value of the same share held back in every segment (chi-square); `null` where customers cannot be segmented.
    @ExplicitNull public var segmentBalanceP: Double?
    /// The p-value of the same spend before the campaign in both groups (Welch); `null` where it is not known.
    @ExplicitNull public var pastSpendBalanceP: Double?
    /// A p-value of the uplift that stays valid however often the data were looked at; see ``SequentialUplift``.
    @ExplicitNull public var sequentialP: Double?
    /// The lower end of the interval of the uplift that does.
    @ExplicitNull public var sequentialLower: Double?
    /// The upper end of that interval.
    @ExplicitNull public var sequentialUpper: Double?
    /// How many customers have rows in both groups; they are left out.
    public var customersInBothGroups: Int

    /// The strict threshold of sample-ratio mismatch.
    static let strictThreshold = 0.001

    init(uplift: UpliftResult, plannedControlShare planned: Share?, expectedUplift: Double, customersInBothGroups: Int) {
        let (treated, control) = (uplift.treated.n, uplift.control.n)
        threshold = ExperimentGuard.strictThreshold
        self.customersInBothGroups = customersInBothGroups
        _plannedControlShare = ExplicitNull(wrappedValue: planned?.value)
        _controlShare = ExplicitNull(wrappedValue: .wilson(Double(control), of: Double(treated + control)))
        let test = planned.flatMap { ChiSquareTest(counts: [treated, control], shares: [1 - $0.value, $0.value]) }
        _chiSquare = ExplicitNull(wrappedValue: test?.chiSquare)
        let p = planned.flatMap { share in
            treated + control > 0 ? BinomialProbability.twoSidedP(control, of: treated + control, chance: share.value) : nil
        }
        _sampleRatioP = ExplicitNull(wrappedValue: p)
        _isMismatched = ExplicitNull(wrappedValue: p.map { $0 < ExperimentGuard.strictThreshold })
        (_segmentBalanceP, _pastSpendBalanceP) = (ExplicitNull(wrappedValue: nil), ExplicitNull(wrappedValue: nil))
        let sequential = SequentialUplift(expectedUplift: expectedUplift)
        let interval = sequential.interval(
            treated: (uplift.treated.conversions, treated), control: (uplift.control.conversions, control))
        _sequentialP = ExplicitNull(wrappedValue: uplift.sequentialP)
        _sequentialLower = ExplicitNull(wrappedValue: interval?.lower)
        _sequentialUpper = ExplicitNull(wrappedValue: interval?.upper)
    }
}
