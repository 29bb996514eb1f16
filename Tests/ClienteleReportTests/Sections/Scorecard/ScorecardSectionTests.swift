import Clientele
import ClienteleReport
import Foundation
import Testing

/// The section on a scorecard, of the example on two days and of random cards, in both languages.
struct ScorecardSectionTests {
    private static let results: [ScorecardReportResult] = {
        let random: [ScorecardReportResult]? = try? (1...4).map {
            try ScorecardReportResult(SampleCard.random(seed: $0, words: SampleCard.chinese, separator: ""))
        }
        return SampleCard.exampleResults + (random ?? [])
    }()

    @Test(arguments: ReportLanguage.allCases)
    func `every section is a well-formed page without an empty text`(language: ReportLanguage) throws {
        try #require(Self.results.count == 6)
        let empty = try ScorecardReportResult(Scorecard(name: ""), asOf: CalendarDay("2024-12-31"))
        for result in Self.results + [empty] {
            let document = ModelResults.document(ScorecardSection(result), language)
            let reader = PageReader(HTMLRenderer().render(document))
            #expect(reader.failure == nil)
            for table in document.tables.values {
                #expect(!table.rows.isEmpty && table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.caption)")
                #expect(table.rows.allSatisfy { !($0.first ?? "").isEmpty }, "\(table.caption)")
            }
            for kind in ["h2", "h3", "p", "li", "dt", "dd", "desc", "title", "caption", "figcaption"] {
                #expect(reader.named(kind).allSatisfy { !$0.text.isEmpty }, "\(kind)")
            }
        }
    }

    @Test func `every number in a table is in the JSON`() throws {
        var checked = 0
        for result in Self.results {
            let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(result))
            let known = Set(Self.leaves(json).flatMap(Self.texts))
            for table in ModelResults.document(ScorecardSection(result), .english).tables.values {
                for row in table.rows + (table.footer.map { [$0] } ?? []) {
                    for (text, column) in zip(row, table.columns) where column.alignment == .end && text != "–" {
                        #expect(known.contains(plain(text)), "\(table.caption): \(row)")
                        checked += 1
                    }
                }
            }
        }
        #expect(checked > 500, "\(checked)")
    }

    @Test func `the Chinese section holds no English but names from the file`() throws {
        for result in Self.results.dropFirst(2) {
            let reader = PageReader(HTMLRenderer().render(ModelResults.document(ScorecardSection(result), .simplifiedChinese)))
            let kinds: Set<String> = ["h2", "h3", "p", "li", "th", "td", "caption", "figcaption", "dt", "dd", "text", "desc"]
            for element in reader.elements where kinds.contains(element.name) {
                let words = element.text.split { !($0.isASCII && $0.isLetter) }.map(String.init).filter { $0.count > 1 }
                #expect(words.isEmpty, "\(element.text)")
            }
        }
    }

    @Test func `every finding of the example and of flawed cards has its own Chinese sentence and advice`() throws {
        var flawed = try SampleCard.example()
        flawed.mission = nil
        flawed.valueProposition = nil
        flawed.links.append(CauseEffectLink(from: "raise-profit", to: "technology"))
        for place in flawed.measures.indices {
            flawed.measures[place].weight = 3
            flawed.measures[place].unit = nil
            flawed.measures[place].target = nil
        }
        flawed.initiatives = []
        var seen = Set<String>()
        for var result in try Self.results + [ScorecardReportResult(flawed)] {
            let findings = result.review.findings + result.evaluation.findings + result.singleLoop.findings + result.strategyReview.findings
            result.review.findings = Array(findings.prefix(60))
            let document = ModelResults.document(ScorecardSection(result), .simplifiedChinese)
            let rows = try #require(document.tables[document.vocabulary.scorecardWord(.cardFindings)]?.rows)
            #expect(rows.count == min(findings.count, 60))
            for (row, finding) in zip(rows, findings) {
                #expect(row[1] != finding.statement && row[2] != finding.remedy, "\(finding.kind.name)")
                seen.insert(finding.kind.name)
            }
        }
        #expect(seen.count > 20, "\(seen.sorted())")
    }

    @Test func `a finding of an app's own keeps its words`() throws {
        var result = try #require(Self.results.last)
        result.review.findings = [
            ScorecardFinding(
                ScorecardFindingKind("boardHasNotSigned"), .note, path: ["mission"], statement: "Not signed.", remedy: "Sign it.")
        ]
        for language in ReportLanguage.allCases {
            let document = ModelResults.document(ScorecardSection(result), language)
            let table = try #require(document.tables[document.vocabulary.scorecardWord(.cardFindings)])
            #expect(table.rows.map { Array($0.dropFirst()) } == [["Not signed.", "Sign it."]])
        }
    }

    @Test func `the usual perspectives are called in the language, others as in the file`() throws {
        var card = try SampleCard.example()
        card.perspectives[1].name = "Dealers and owners"
        var result = try #require(SampleCard.exampleResults.last)
        result.card = card
        let table = ModelResults.document(ScorecardSection(result), .simplifiedChinese).tables["维度"]
        #expect(table?.rows.map { $0[0] } == ["财务", "Dealers and owners", "内部流程", "学习与成长"])
    }

    @Test func `the day is the last one with a value, and its absence is an error`() throws {
        let card = try SampleCard.random(seed: 1, words: SampleCard.english, separator: " ")
        #expect(try ScorecardReportResult(card).asOf.description == "2023-12-28")
        #expect(throws: ClienteleError.self) { try ScorecardReportResult(Scorecard(name: "No values")) }
    }

    @Test func `an app's own words take the place of ours`() throws {
        var vocabulary = Vocabulary(language: .english)
        vocabulary.scorecardReplacements = [.scorecard: "Compass"]
        vocabulary.scorecardRewording = { $0 == .nothingOffPlan ? "All well." : nil }
        let content = try ScorecardSection(#require(SampleCard.exampleResults.last)).content(in: ReportContext(vocabulary: vocabulary))
        #expect(content.title == "Compass" && content.blocks.contains(.paragraph("All well.")))
    }

    private static func leaves(_ json: Any) -> [Any] {
        switch json {
        case let object as [String: Any]: object.values.flatMap(leaves)
        case let list as [Any]: list.flatMap(leaves)
        default: [json]
        }
    }

    private static func texts(_ leaf: Any) -> [String] {
        guard let number = (leaf as? NSNumber)?.doubleValue else { return [] }
        return [0, 2, 4].map { FixedDecimals.fixed(number, places: $0) } + [FixedDecimals.trimmed(number, places: 2)]
            + [FixedDecimals.fixed(number * 100, places: 1) + "%"] + (number < 0.0001 ? ["< 0.0001"] : [])
    }
}
