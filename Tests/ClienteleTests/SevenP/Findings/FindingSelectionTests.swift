import Clientele
import Testing

@Suite("Which findings are told, and in which order")
struct FindingSelectionTests {
    private let kind = FindingKind("example")

    private func finding(_ subject: String, effect: Int128? = nil, pValue: Double? = nil) -> Finding {
        Finding(
            .promotion, kind, subject: subject, statement: subject, evidence: [],
            effect: effect.map { DecimalAmount(minorUnits: $0, minorUnitDigits: 2) }, pValue: pValue)
    }

    @Test func `what is counted is told whatever was tested`() {
        let tests = (0..<50).map { FindingTest(kind, subject: "\($0)", pValue: 0.9) }
        #expect(FindingSelection.told([finding("counted")], tests: tests).map(\.subject) == ["counted"])
    }

    @Test func `the largest effect comes first, gain or loss, and those without one last`() {
        let told = FindingSelection.ordered([finding("none"), finding("gain", effect: 500), finding("loss", effect: -900), finding("a")])
        #expect(told.map(\.subject) == ["loss", "gain", "a", "none"])
    }

    @Test func `Holm decides over all tests, also those without a finding`() {
        let findings = [finding("strong", pValue: 0.001), finding("weak", pValue: 0.03)]
        let tests = findings.map { FindingTest(kind, subject: $0.subject, pValue: $0.pValue ?? 1) }
        #expect(FindingSelection.told(findings, tests: tests).map(\.subject) == ["strong", "weak"])
        let more = tests + [FindingTest(kind, subject: "nothing", pValue: 0.8)]
        #expect(FindingSelection.told(findings, tests: more).map(\.subject) == ["strong"])
    }

    @Test func `a p-value that is no number counts as one`() {
        #expect(FindingTest(kind, pValue: .nan).pValue == 1)
        #expect(FindingTest(kind, pValue: 3).pValue == 1)
    }
}
