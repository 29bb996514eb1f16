/// Something an analysis has found that is worth acting on: in words, with the figures it rests on and what it comes to in money.
///
/// A finding is *counted* where the data show it as it is (a tenth of the customers cost more than they bring), or *tested* where it might be
/// chance (a campaign's uplift). What is tested is told only if it withstands Holm's correction over all that was tested, so that the chance
/// to tell anything that is not there is at most 5 %; see ``FindingTest``.
public struct Finding: Sendable, Hashable, Codable {
    /// The analysis that found it.
    public var analysis: SevenPSubject
    /// What it is about.
    public var kind: FindingKind
    /// What or whom it concerns, such as a category, a campaign or a segment; `null` for the base as a whole.
    @ExplicitNull public var subject: String?
    /// The finding as an English sentence.
    public var statement: String
    /// The figures it rests on.
    public var evidence: [FindingFigure]
    /// What it comes to, in the currency of the result: earned where positive, lost or at stake where negative; `null` where that cannot be
    /// told.
    @ExplicitNull public var effect: DecimalAmount?
    /// The p-value before any correction; `null` for what is counted.
    @ExplicitNull public var pValue: Double?

    /// Makes a finding.
    ///
    /// - Parameters:
    ///   - analysis: The analysis that found it.
    ///   - kind: What it is about.
    ///   - subject: What or whom it concerns.
    ///   - statement: The finding as an English sentence.
    ///   - evidence: The figures it rests on.
    ///   - effect: What it comes to: earned where positive, lost or at stake where negative.
    ///   - pValue: The p-value before any correction, for what is tested.
    public init(
        _ analysis: SevenPSubject, _ kind: FindingKind, subject: String? = nil, statement: String, evidence: [FindingFigure],
        effect: DecimalAmount? = nil, pValue: Double? = nil
    ) {
        self.analysis = analysis
        self.kind = kind
        self.statement = statement
        self.evidence = evidence
        _subject = ExplicitNull(wrappedValue: subject)
        _effect = ExplicitNull(wrappedValue: effect)
        _pValue = ExplicitNull(wrappedValue: pValue)
    }
}
