import Clientele
import ClienteleReport
import Foundation
import Testing

/// The seven analyses within a whole report.
struct SevenPReportTests {
    private static let titles: [SevenPTerm] = [
        .findings, .profiling, .persistency, .profitability, .performance, .prospecting, .productSection, .promotionSection, .carePlan,
    ]

    private func result(purchasesAlone: Bool) throws -> CustomerReportResult {
        try CustomerReportAnalysis().analyze(SampleFirm.base(customers: 120, purchasesAlone: purchasesAlone), in: SampleFirm.context)
    }

    @Test(arguments: [false, true])
    func `a report of a base shows what was found, the seven analyses and the care plan, in this order`(purchasesAlone: Bool) throws {
        let result = try result(purchasesAlone: purchasesAlone)
        for language in ReportLanguage.allCases {
            let report = CustomerReport(result, language: language)
            let titles = report.document.sections.map(\.title)
            #expect(titles.suffix(10).dropLast() == ArraySlice(Self.titles.map(report.vocabulary.word)))
            #expect(titles.last == report.vocabulary[.dataAndDefinitions])
            #expect(PageReader(report.html).failure == nil)
        }
    }

    @Test func `cohorts are drawn once`() throws {
        let document = CustomerReport(try result(purchasesAlone: false), language: .english).document
        let figures = document.sections.flatMap(\.blocks).count { block in
            if case .figure(let figure) = block { figure.title == document.vocabulary[.retentionByCohort] } else { false }
        }
        #expect(figures == 1)
        let persistency = try #require(try result(purchasesAlone: false).sevenP?.persistency)
        let alone = ModelResults.figures(PersistencySection(persistency), .english).count {
            $0.title == document.vocabulary[.retentionByCohort]
        }
        #expect(alone == 1)
    }

    @Test func `what is read back gives the same page, and summaries give a report without the seven`() throws {
        let result = try result(purchasesAlone: false)
        let copy = try JSONDecoder().decode(CustomerReportResult.self, from: JSONEncoder().encode(result))
        #expect(CustomerReport(copy, language: .english).html == CustomerReport(result, language: .english).html)
        let summaries = try SampleFirm.base(customers: 20).summaries()
        #expect(try CustomerReportAnalysis().analyze(summaries, in: SampleFirm.context).sevenP == nil)
    }

    @Test func `an app's own words take the place of ours`() throws {
        var vocabulary = Vocabulary(language: .english)
        vocabulary.sevenPReplacements = [.whaleCurve: "Our whale"]
        vocabulary.sevenPRewording = { $0 == .whaleMeaning ? "Ask us." : nil }
        let document = CustomerReport(try result(purchasesAlone: true), vocabulary: vocabulary).document
        let blocks = document.sections.flatMap(\.blocks)
        #expect(blocks.contains { if case .figure(let figure) = $0 { figure.title == "Our whale" } else { false } })
        #expect(blocks.contains { if case .note(let text) = $0 { text.hasSuffix("Ask us.") } else { false } })
    }

    @Test func `every term and sentence has words in both languages`() {
        let (english, chinese) = (Vocabulary(language: .english), Vocabulary(language: .simplifiedChinese))
        func isHan(_ text: String) -> Bool { text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
        for term in SevenPTerm.allCases where term != .unrelated {
            #expect(!english.word(term).isEmpty && !isHan(english.word(term)), "\(term)")
            #expect(isHan(chinese.word(term)), "\(term)")
        }
    }
}
