import ClienteleReport
import Testing

struct HTMLRendererTests {
    /// Code points that are characters in neither HTML nor XML.
    private static let nonCharacters = String(
        String.UnicodeScalarView([0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE].compactMap { Unicode.Scalar(UInt32($0)) }))
    /// Text that breaks pages which only look escaped.
    static let hostileTexts = [
        "<script>alert('x')</script>", "\"><img src=x onerror=\"y\">", "]]>", "<!-- a -->", "&amp;&#60;",
        "a\u{0}b\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{9F}",
        nonCharacters, "emoji 👩‍👩‍👧 and ﷽", "line\r\nbreak\ttab", "</style></title></svg>", "' onload='z", "{{7*7}} ${x}",
        "",
        "\u{202E}reversed",
    ]

    private func page(filledWith text: String) -> ReportDocument {
        let columns = [ReportColumn(text), ReportColumn(text, alignment: .end)]
        let table = ReportTable(caption: text, columns: columns, rows: [[text, text], [text], [text, text, text]], footer: [text])
        let row = BarRow(name: text, values: [0.5, 1], texts: [text, text])
        let drawing = ShareBars(series: [text, text], rows: [row], emptyText: text).drawing
        let figure = ReportFigure(title: text, description: text, drawing: drawing, data: table)
        let blocks: [ReportBlock] = [
            .heading(text), .paragraph(text), .note(text), .list([text]), .keyFigures([KeyFigure(label: text, value: text, detail: text)]),
            .table(table), .figure(figure),
        ]
        let terms = Dictionary(uniqueKeysWithValues: Term.allCases.map { ($0, text) })
        return ReportDocument(
            title: text, subtitle: text, vocabulary: Vocabulary(language: .english, replacing: terms),
            keyFigures: [KeyFigure(label: text, value: text)],
            sections: [SectionContent(title: text, blocks: blocks), SectionContent(title: text, blocks: blocks)], footnotes: [text])
    }

    @Test(arguments: ReportLanguage.allCases)
    func `a full page is well-formed and in its language`(language: ReportLanguage) {
        let reader = PageReader(HTMLRenderer().render(SampleReport.document(language)))
        #expect(reader.failure == nil)
        #expect(reader.elements.first?.name == "html")
        #expect(reader.elements.first?.attributes["lang"] == language.rawValue)
        #expect(reader.named("svg").count == 6)
    }

    @Test(arguments: hostileTexts)
    func `any text comes out as the text it was, never as markup`(text: String) {
        let plain = PageReader(HTMLRenderer().render(page(filledWith: "plain")))
        let reader = PageReader(HTMLRenderer().render(page(filledWith: text)))
        #expect(reader.failure == nil)
        #expect(reader.elements.map(\.name) == plain.elements.map(\.name))
        let expected = String(
            String.UnicodeScalarView(
                text.replacing("\r\n", with: " \n").unicodeScalars.map { scalar in
                    let isBanned =
                        switch scalar.value {
                        case 0x9, 0xA: false
                        case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
                        case let value: value % 0x10000 >= 0xFFFE
                        }
                    return isBanned ? "\u{FFFD}" : scalar
                }))
        #expect(reader.named("h1").map(\.text) == [expected])
        #expect(reader.named("td").filter { !$0.text.isEmpty }.allSatisfy { $0.text == expected })
        #expect(Set(reader.named("desc").map(\.text)) == [expected])
    }

    @Test func `random text never breaks the page`() {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: 0 ... .max, using: &generator)
        var state = seed
        for _ in 0..<60 {
            let scalars = (0..<40).compactMap { _ -> Unicode.Scalar? in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let bits = UInt32(truncatingIfNeeded: state >> 33)
                return Unicode.Scalar(bits % (bits & 0x8000_0 == 0 ? 0x80 : 0x11_0000))
            }
            let text = String(String.UnicodeScalarView(scalars))
            let reader = PageReader(HTMLRenderer().render(page(filledWith: text)))
            #expect(reader.failure == nil, "seed \(seed)")
        }
    }

    @Test func `every id is used once and every reference finds one`() {
        let reader = PageReader(HTMLRenderer().render(page(filledWith: "a b \" c")))
        let ids = reader.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { !$0.contains(" ") && !$0.isEmpty })
        let labels = reader.elements.flatMap { ($0.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init) }
        let links = reader.named("a").compactMap { $0.attributes["href"] }
        #expect(labels.count > 10)
        #expect(links.count == 3)
        #expect(links.allSatisfy { $0.hasPrefix("#") })
        #expect(Set(labels + links.map { String($0.dropFirst()) }).subtracting(ids) == [])
    }

    @Test func `nothing on the page runs, asks or fetches`() {
        let page = HTMLRenderer().render(SampleReport.document(.english))
        let reader = PageReader(page)
        let fetching: Set<String> = [
            "script", "img", "iframe", "object", "embed", "image", "use", "form", "input", "video", "audio", "base",
        ]
        #expect(reader.elements.allSatisfy { !fetching.contains($0.name) })
        #expect(reader.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") && $0 != "src" && $0 != "style" } })
        #expect(reader.named("link").map { $0.attributes["href"] } == ["data:,"])
        let sheets = reader.named("style").map(\.text).joined()
        #expect(!sheets.contains("url(") && !sheets.contains("@import"))
        let policy = reader.named("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes["content"]
        #expect(policy?.hasPrefix("default-src 'none'; style-src 'unsafe-inline'") == true)
    }

    @Test func `landmarks, headings and the way past the contents are in order`() {
        let reader = PageReader(HTMLRenderer().render(SampleReport.document(.english)))
        for landmark in ["header", "nav", "main", "footer", "h1"] { #expect(reader.named(landmark).count == 1, "\(landmark)") }
        let levels = reader.elements.compactMap { ["h1": 1, "h2": 2, "h3": 3][$0.name] }
        #expect(levels.first == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        #expect(reader.named("a").first?.attributes["href"] == "#content")
        #expect(reader.named("main").first?.attributes["id"] == "content")
    }

    @Test func `every picture has its words and its data beside it`() {
        let reader = PageReader(HTMLRenderer().render(SampleReport.document(.english)))
        for figure in reader.named("figure") { #expect(figure.children == ["figcaption", "div", "details"]) }
        for svg in reader.named("svg") {
            #expect(svg.attributes["role"] == "img")
            #expect(Array(svg.children.prefix(2)) == ["title", "desc"])
        }
        #expect(reader.named("table").filter { $0.ancestors.contains("figure") }.count == reader.named("svg").count)
        #expect(reader.named("desc").allSatisfy { !$0.text.isEmpty })
        #expect(reader.named("details").allSatisfy { $0.attributes["open"] == "open" })
    }

    @Test func `tables have a caption, scopes and one cell for each column`() {
        let reader = PageReader(HTMLRenderer().render(page(filledWith: "x")))
        #expect(reader.named("table").allSatisfy { $0.children.first == "caption" && $0.children.contains("thead") })
        #expect(reader.named("th").allSatisfy { $0.attributes["scope"] == ($0.ancestors.contains("thead") ? "col" : "row") })
        #expect(reader.named("tr").allSatisfy { $0.children.count == 2 })
    }

    @Test func `a report of nothing is still a page`() {
        let document = ReportDocument(title: "", vocabulary: Vocabulary(language: .simplifiedChinese), sections: [])
        let reader = PageReader(HTMLRenderer().render(document))
        #expect(reader.failure == nil)
        #expect(reader.named("nav").isEmpty && reader.named("footer").isEmpty)
    }

    @Test func `the same report gives the same bytes`() {
        let pages = (0..<3).map { _ in HTMLRenderer().render(SampleReport.document(.english)) }
        #expect(Set(pages).count == 1)
    }

    @Test func `an app's own section stands in the page`() {
        struct StoreVisits: ReportSection {
            let visits: [(store: String, count: Int)]

            func content(in context: ReportContext) -> SectionContent {
                let numbers = context.vocabulary.numbers
                let rows = visits.map { [$0.store, numbers.integer($0.count)] }
                let table = ReportTable(
                    caption: "Visits by store", columns: [ReportColumn("Store"), ReportColumn("Visits", alignment: .end)], rows: rows)
                return SectionContent(title: "Store visits", blocks: [.table(table)])
            }
        }
        let vocabulary = Vocabulary(language: .english)
        let section = StoreVisits(visits: [("Harbour", 12_345)]).content(in: ReportContext(vocabulary: vocabulary))
        let reader = PageReader(HTMLRenderer().render(ReportDocument(title: "T", vocabulary: vocabulary, sections: [section])))
        #expect(reader.named("h2").map(\.text) == ["Store visits"])
        #expect(reader.named("td").map(\.text) == ["12,345"])
    }

    @Test func `a picture fits a screen of 320 points, and is not scaled below 64 percent on one of 400`() throws {
        let page = PageReader(HTMLRenderer().render(SampleReport.document(.english)))
        let sheet = page.named("style").map(\.text).joined()
        let least = try #require(sheet.firstMatch(of: /\.drawing \{[^}]*min-width: (\d+)rem/).flatMap { Double($0.1) })
        #expect(least * 16 <= 320 - 16)
        let extents = page.named("svg").compactMap { $0.attributes["viewBox"]?.split(separator: " ").map { Double($0) ?? 0 } }
        #expect(!extents.isEmpty && extents.allSatisfy { (400 - 16) / $0[2] >= 0.64 })
    }
}
