/// Whether the data tell all parameters of a model, and if not, what is wrong and what can still be told.
///
/// Where customers are alike, or nobody leaves, the likelihood rises towards a limit that no finite parameters reach, or is flat along a
/// ridge: software that reports where the search stopped shows parameters in the thousands. Here such parameters have no value; means and
/// bounds that the data do tell stand in ``stillKnown``.
public struct Identifiability: Codable, Sendable, Hashable {
    /// Whether all parameters are told.
    public var isIdentified: Bool { findings.isEmpty }
    /// What is wrong; nothing where all parameters are told.
    public let findings: [IdentifiabilityFinding]
    /// What the data tell of the mean rates and probabilities, whether or not the parameters are told.
    public let stillKnown: [KnownQuantity]

    init(findings: [IdentifiabilityFinding], stillKnown: [KnownQuantity]) {
        self.findings = findings
        self.stillKnown = stillKnown
    }
}
