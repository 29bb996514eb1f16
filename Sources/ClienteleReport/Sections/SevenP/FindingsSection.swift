public import Clientele

/// What the analyses found that is worth acting on, each finding with what it comes to in money and the figures it rests on.
public struct FindingsSection: ReportSection {
    /// The findings, in the order shown.
    public var findings: [Finding]
    /// How many hypotheses were tested.
    public var hypotheses: Int
    /// The analyses that the data did not allow at all.
    public var unavailable: [UnavailablePart]

    /// The most findings shown.
    private static let listed = 40

    /// A section on findings.
    ///
    /// - Parameters:
    ///   - findings: The findings, in the order shown.
    ///   - hypotheses: How many hypotheses were tested.
    ///   - unavailable: The analyses that the data did not allow at all.
    public init(_ findings: [Finding], hypotheses: Int, unavailable: [UnavailablePart] = []) {
        self.findings = findings
        self.hypotheses = hypotheses
        self.unavailable = unavailable
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: The findings with their effects, and the evidence of each by its number.
    public func content(in context: ReportContext) -> SectionContent {
        let shown = findings.prefix(Self.listed)
        var blocks = context.say(hypotheses > 0 ? [.hypothesesTested(count: hypotheses)] : [])
        if shown.isEmpty {
            blocks += context.say([.nothingFound])
        } else {
            blocks += table(shown, context)
            if shown.count < findings.count { blocks.append(context.remark(.rowsShown(shown: shown.count, count: findings.count))) }
            blocks += evidence(shown, context)
        }
        return SectionContent(
            title: context.word(.findings), blocks: blocks + UnavailableBlocks.blocks(unavailable, context))
    }

    private func number(_ place: Int, _ context: ReportContext) -> String { context.numbers.integer(place + 1) }

    private func table(_ shown: ArraySlice<Finding>, _ context: ReportContext) -> [ReportBlock] {
        let rows = shown.enumerated().map { place, finding in
            [
                "\(number(place, context)) \(PartNames.part(finding.analysis.rawValue, context.vocabulary.language))",
                FindingWording(finding, context).statement, context.amount(finding.effect), context.pValue(finding.pValue),
            ]
        }
        return context.tables(
            .finding, words: [.analysis, .finding], figures: [.effect, .pValue], rows: rows)
    }

    private func evidence(_ shown: ArraySlice<Finding>, _ context: ReportContext) -> [ReportBlock] {
        let rows = shown.enumerated().flatMap { place, finding in
            finding.evidence.map { figure in
                [number(place, context), FigureNames.name(of: figure, context)] + FigureNames.texts(of: figure, context)
            }
        }
        return context.tables(
            .evidence, words: [.findingNumber, .figure], figures: [.value, .lowerEnd, .upperEnd], rows: rows)
    }
}
