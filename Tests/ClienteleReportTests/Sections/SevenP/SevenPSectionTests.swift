import Clientele
import ClienteleReport
import Foundation
import Testing

/// The sections on the seven analyses, of a firm with all records, of one with purchases alone, and of nobody, in both languages.
struct SevenPSectionTests {
    private struct Sample {
        let name: String
        let base: CustomerBase
        let cases: [SevenPCases.Case]
    }

    private static let samples: [Sample] = {
        let made: [(name: String, base: CustomerBase)]? = try? [
            ("all records", SampleFirm.base()), ("purchases alone", SampleFirm.base(purchasesAlone: true)),
            ("three customers", SampleFirm.base(customers: 3, purchasesAlone: true)), ("nobody", CustomerBase.Builder().build()),
        ]
        return (made ?? []).compactMap { name, base in
            (try? SevenPCases.all(base)).map { Sample(name: name, base: base, cases: $0) }
        }
    }()

    @Test(arguments: ReportLanguage.allCases)
    func `every section is a well-formed page without an empty text`(language: ReportLanguage) throws {
        try #require(Self.samples.count == 4)
        for sample in Self.samples {
            let name = sample.name
            for item in sample.cases {
                let document = ModelResults.document(item.section, language)
                let reader = PageReader(HTMLRenderer().render(document))
                #expect(reader.failure == nil, "\(name) \(item.name)")
                for table in document.tables.values {
                    #expect(!table.rows.isEmpty && table.rows.allSatisfy { $0.count == table.columns.count }, "\(name) \(table.caption)")
                    #expect(table.columns.allSatisfy { !$0.title.isEmpty } && !table.caption.isEmpty, "\(name) \(table.caption)")
                    #expect(table.rows.allSatisfy { !($0.first ?? "").isEmpty }, "\(name) \(table.caption)")
                }
                for kind in ["h2", "h3", "p", "li", "dt", "dd", "desc", "title", "caption", "figcaption"] {
                    #expect(reader.named(kind).allSatisfy { !$0.text.isEmpty }, "\(name) \(item.name) \(kind)")
                }
            }
        }
    }

    @Test func `a firm with all records has a picture in every section but the findings`() throws {
        for item in try #require(Self.samples.first).cases where item.name != "findings" {
            #expect(!ModelResults.figures(item.section, .english).isEmpty, "\(item.name)")
        }
    }

    /// Each figure of each table is a number of the JSON, rounded as tables round; closing rows are sums that the JSON has as well.
    @Test func `every number in a table is in the JSON`() throws {
        var checked = 0
        for sample in Self.samples {
            let name = sample.name
            for item in sample.cases {
                let known = try Self.texts(item.json)
                for table in ModelResults.document(item.section, .english).tables.values {
                    for row in table.rows {
                        for (text, column) in zip(row, table.columns) where column.alignment == .end && !["–", ""].contains(text) {
                            let number = plain(text).replacing("*", with: "").replacing("+", with: "")
                            #expect(known.contains(number), "\(name) \(table.caption): \(row)")
                            checked += 1
                        }
                    }
                }
                for figure in Self.keyFigures(item.section) {
                    #expect(known.contains(plain(figure.value).replacing("CNY ", with: "")), "\(name) \(figure.label): \(figure.value)")
                }
            }
        }
        #expect(checked > 1_500, "\(checked)")
    }

    @Test func `the Chinese sections hold no English but names from the data`() throws {
        let allowed: Set<String> = [
            "CNY", "EUR", "ABC", "XYZ", "Shapley", "Qini", "Kaplan", "Meier", "Holm", "AUC", "BG", "NBD", "Wilson", "VIP", "Kim", "lead",
            "tea", "milk", "bread", "ink", "black", "paper", "food", "office", "web", "shop", "north", "south", "Spring", "sun", "phone",
            "mail", "Ulm", "Bonn", "city", "age", "How", "was", "it", "plan", "co", "contacted", "offer", "fair", "RFM", "cohort",
        ]
        for sample in Self.samples {
            let name = sample.name
            for item in sample.cases {
                let reader = PageReader(HTMLRenderer().render(ModelResults.document(item.section, .simplifiedChinese)))
                let kinds: Set<String> = ["h2", "h3", "p", "li", "th", "td", "caption", "figcaption", "dt", "dd", "text", "desc"]
                for element in reader.elements where kinds.contains(element.name) {
                    let words = element.text.split { !($0.isASCII && $0.isLetter) }.map(String.init).filter { $0.count > 1 }
                    #expect(Set(words).subtracting(allowed) == [], "\(name) \(item.name): \(element.text)")
                }
            }
        }
    }

    @Test func `what the data did not allow is said with what it needs`() throws {
        let base = try #require(Self.samples.first { $0.name == "purchases alone" }).base
        let result = try PerformanceAnalysis().analyze(base, in: SampleFirm.context)
        try #require(result.unavailable.contains { $0.part == "payments" })
        let english = ModelResults.content(PerformanceSection(result), .english)
        let chinese = ModelResults.content(PerformanceSection(result), .simplifiedChinese)
        func points(_ content: SectionContent) -> [String] {
            content.blocks.flatMap { block -> [String] in if case .list(let points) = block { points } else { [] } }
        }
        #expect(points(english).contains { $0.hasPrefix("Payment: ") && $0.hasSuffix("Needs invoices.") })
        #expect(points(chinese).contains("付款速度：需要发票。"))
        #expect(points(english).count == result.unavailable.count && points(chinese).count == result.unavailable.count)
    }

    @Test func `a finding of an app's own keeps its words, and an unknown part its key`() throws {
        let finding = Finding(
            .performance, FindingKind("quietStore"), subject: "Ulm", statement: "The store <Ulm> is quiet.",
            evidence: [FindingFigure("visitorsPerDay", 12)])
        for language in ReportLanguage.allCases {
            let table = ModelResults.document(FindingsSection([finding], hypotheses: 0), language).table(.finding)
            #expect(table.rows.map { $0[1] } == ["The store <Ulm> is quiet."])
        }
        let evidence = ModelResults.document(FindingsSection([finding], hypotheses: 0), .english).table(.evidence)
        #expect(evidence.rows == [["1", "visitors per day", "12.00", "–", "–"]])
    }

    @Test func `every kind of finding has its own Chinese sentence`() throws {
        for finding in try Self.findings() {
            let table = ModelResults.document(FindingsSection([finding], hypotheses: 1), .simplifiedChinese).table(.finding)
            let text = try #require(table.rows.first)[1]
            #expect(text != finding.statement, "\(finding.kind.name)")
        }
    }

    private static func findings() throws -> [Finding] {
        try samples.flatMap(\.cases).filter { $0.name == "findings" }.flatMap { try JSONDecoder().decode([Finding].self, from: $0.json) }
    }

    private static func keyFigures(_ section: any ReportSection) -> [KeyFigure] {
        ModelResults.content(section, .english).blocks.flatMap { block -> [KeyFigure] in
            if case .keyFigures(let figures) = block { figures } else { [] }
        }
    }

    /// What the leaves of a JSON may read like in a table.
    private static func texts(_ json: Data) throws -> Set<String> {
        Set(leaves(try JSONSerialization.jsonObject(with: json)).flatMap(texts))
    }

    private static func leaves(_ json: Any) -> [Any] {
        switch json {
        case let object as [String: Any]: object.values.flatMap(leaves)
        case let list as [Any]: list.flatMap(leaves)
        default: [json]
        }
    }

    private static func texts(_ leaf: Any) -> [String] {
        if let text = leaf as? String { return [text] }
        guard let number = (leaf as? NSNumber)?.doubleValue else { return [] }
        return (0...4).map { FixedDecimals.fixed(number, places: $0) } + [FixedDecimals.trimmed(number, places: 4)]
            + [0, 1].map { FixedDecimals.fixed(number * 100, places: $0) + "%" } + (number < 0.0001 ? ["< 0.0001"] : [])
    }
}

extension ReportDocument {
    /// The table of a caption; an empty one where there is none.
    func table(_ term: SevenPTerm) -> ReportTable {
        tables[vocabulary.word(term)] ?? ReportTable(caption: "", columns: [], rows: [])
    }
}
