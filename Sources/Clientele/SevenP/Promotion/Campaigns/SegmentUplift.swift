/// What a campaign changed in one RFM segment, as customers stood on the day before the contact.
public struct SegmentUplift: Codable, Sendable, Hashable {
    /// The segment.
    public var segment: String
    /// The treated customers.
    public var treated: UpliftGroup
    /// The customers held back.
    public var control: UpliftGroup
    /// The difference of the response rates with its interval; `null` where a group is empty.
    @ExplicitNull public var uplift: Estimate?
    /// The exact two-sided p-value of equal rates.
    @ExplicitNull public var p: Double?
    /// The same corrected over the campaign's segments (Holm 1979).
    @ExplicitNull public var adjustedP: Double?
    /// The uplift drawn towards that of all segments, as far as segments differ no more than chance would have it (empirical Bayes).
    @ExplicitNull public var shrunkenUplift: Double?
    /// The margin on the shrunken uplift less the cost of a contact, in units of the currency; `null` where either is not known.
    @ExplicitNull public var expectedProfitPerContact: Double?

    init(segment: String, counts: QiniStep, shrunkenUplift: Double?, confidence: Double) {
        self.segment = segment
        treated = UpliftGroup(n: counts.treated, conversions: counts.treatedConversions, revenue: nil, cost: nil)
        control = UpliftGroup(n: counts.control, conversions: counts.controlConversions, revenue: nil, cost: nil)
        let (first, second) = ((counts.treatedConversions, counts.treated), (counts.controlConversions, counts.control))
        let uplift = ShareDifference.miettinenNurminen(first, second, confidence: confidence)
        _uplift = ExplicitNull(wrappedValue: uplift)
        _p = ExplicitNull(wrappedValue: uplift.map { _ in TwoProportionTest(first, second).pValue })
        _adjustedP = ExplicitNull(wrappedValue: nil)
        _shrunkenUplift = ExplicitNull(wrappedValue: shrunkenUplift)
        _expectedProfitPerContact = ExplicitNull(wrappedValue: nil)
    }
}
