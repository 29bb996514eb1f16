internal import Clientele

/// A finding as a sentence in the language of a report.
///
/// The result holds the sentence in English. For Chinese it is put together from the subject, the evidence and the effect by a template
/// for its kind; a kind without a template, such as an app's own, or a finding without the figures of its template, keeps its sentence.
struct FindingWording {
    let finding: Finding
    let context: ReportContext

    init(_ finding: Finding, _ context: ReportContext) {
        self.finding = finding
        self.context = context
    }

    /// Makes the sentence, or `nil` where a figure is missing.
    typealias Template = @Sendable (FindingWording) -> String?

    /// The sentence.
    var statement: String {
        switch context.vocabulary.language {
        case .english: VisibleText.of(finding.statement)
        case .simplifiedChinese: Self.chinese[finding.kind]?(self) ?? VisibleText.of(finding.statement)
        }
    }

    private static let chinese: [FindingKind: Template] =
        profitability.merging(performance) { first, _ in first }
        .merging(others) { first, _ in first }

    // MARK: Parts of a sentence

    /// What or whom the finding concerns.
    var subject: String? { finding.subject.map(VisibleText.of) }

    /// What the finding comes to, as much as it is.
    var effect: String? { finding.effect.map { context.money($0.magnitude) } }

    /// An amount of the evidence, as much as it is.
    func money(_ name: String) -> String? { (figure(name)?.amount).map { context.money($0.magnitude) } }

    /// A share of the evidence, as much as it is.
    func percent(_ name: String) -> String? { number(name).map { context.numbers.percent(abs($0), upTo: 1) } }

    /// A share of the evidence in points.
    func points(_ name: String) -> String? { number(name).map { context.numbers.decimal(abs($0) * 100, upTo: 1) } }

    /// A count of the evidence.
    func count(_ name: String) -> String? { number(name).map { context.numbers.decimal(abs($0), places: 0) } }

    /// A number of the evidence.
    func decimal(_ name: String) -> String? { number(name).map { context.numbers.decimal(abs($0), upTo: 1) } }

    /// A number of the evidence as it is.
    func number(_ name: String) -> Double? { figure(name)?.value }

    private func figure(_ name: String) -> FindingFigure? { finding.evidence.first { $0.name == name } }
}
