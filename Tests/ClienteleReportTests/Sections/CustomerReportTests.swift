import Clientele
import ClienteleReport
import Foundation
import Testing

struct CustomerReportTests {
    @Test(arguments: ReportLanguage.allCases)
    func `a report of everything is a well-formed page in its language`(language: ReportLanguage) throws {
        let report = CustomerReport(try SampleShop.result(SampleShop.purchases()), language: language)
        let reader = PageReader(report.html)
        #expect(reader.failure == nil)
        #expect(reader.elements.first?.attributes["lang"] == language.rawValue)
        #expect(reader.named("section").count == 10)
        // Sixty customers begin less than a year before the day, too late for a holdout and its two pictures.
        #expect(reader.named("svg").count == 17)
        #expect(reader.named("desc").allSatisfy { $0.text != report.vocabulary[.noData] })
        for table in report.document.tables.values {
            #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.caption)")
        }
    }

    /// Every text of the Chinese page is Chinese but for signs that are written the same and what the data say.
    @Test func `nothing on the Chinese page is left in English`() throws {
        var result = try SampleShop.result(SampleShop.purchases())
        result.data.records = RecordCounts(Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0, 1) }))
        let reader = PageReader(CustomerReport(result, language: .simplifiedChinese).html)
        let allowed: Set<String> = ["RFM", "VIP", "Wilson", "CNY", "customer", "BG", "NBD", "Gamma"]
        let names: Set<String> = [
            "h1", "h2", "h3", "p", "li", "th", "td", "caption", "figcaption", "summary", "dt", "dd", "text", "desc", "title",
        ]
        for element in reader.elements where names.contains(element.name) {
            let words = element.text.split { !($0.isASCII && $0.isLetter) }.map(String.init).filter { $0.count > 1 }
            #expect(Set(words).subtracting(allowed) == [], "\(element.text)")
        }
    }

    /// Each cell of each table but for closing rows and the months' totals is a number of the JSON, rounded as tables round.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `every number in a table is in the JSON`(seed: UInt64) throws {
        let result = try SampleShop.result(SampleShop.purchases(seed: seed))
        let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(result))
        let known = Set(leaves(json).flatMap(texts))
        let document = CustomerReport(result, language: .english).document
        var checked = 0
        for table in document.tables.values {
            let isRevenue = table.caption == document.vocabulary[.revenueByCustomerAge]
            for row in table.rows {
                for (index, column) in table.columns.enumerated() where column.alignment == .end {
                    if ["–", ""].contains(row[index]) || (isRevenue && column.title == document.vocabulary[.total]) { continue }
                    let isText = table.caption == document.vocabulary[.dataHeld] && row[index].contains(" ")
                    #expect(isText || known.contains(plain(row[index])), "\(table.caption): \(row)")
                    checked += 1
                }
            }
        }
        #expect(checked > 300)
        let figures = document.keyFigures.map { plain($0.value).replacing("CNY ", with: "") }
        #expect(figures.count == 8 && figures.allSatisfy(known.contains), "\(figures)")
    }

    private func leaves(_ json: Any) -> [Any] {
        switch json {
        case let object as [String: Any]: object.values.flatMap(leaves)
        case let list as [Any]: list.flatMap(leaves)
        default: [json]
        }
    }

    /// What a leaf of the JSON may read like in a table; shares of policies are fractions there.
    private func texts(_ leaf: Any) -> [String] {
        if let text = leaf as? String { return [text] }
        guard let number = (leaf as? NSNumber)?.doubleValue else { return [] }
        return [
            FixedDecimals.fixed(number, places: 0), FixedDecimals.fixed(number, places: 1), FixedDecimals.fixed(number, places: 3),
            FixedDecimals.fixed(number, places: 4), FixedDecimals.fixed(number * 100, places: 1) + "%",
            FixedDecimals.fixed(number * 100, places: 0) + "%", FixedDecimals.fixed(number * 100, places: 0) + "%*",
        ] + ["80%", "95%", "100%", "1%", "5%", "20%"]
    }

    @Test func `customers and values add up to the same totals everywhere`() throws {
        let result = try SampleShop.result(SampleShop.purchases())
        let overview = try #require(result.segmentation)
        let document = CustomerReport(result, language: .english).document
        for term in [Term.classShares, .tiers, .segmentSizes] {
            let footer = try #require(document.table(term).footer).map(plain)
            #expect(footer.contains(String(overview.customers)), "\(term)")
            #expect(footer.contains(overview.totalValue.description), "\(term)")
        }
        for term in [Term.statesNow, .phases, .processes] {
            #expect(document.table(term).footer?[1] == "\(try #require(result.lifecycle).customers)")
        }
        let ledger = document.table(.reconciliation)
        let amounts = try ledger.rows.map { try Money(plain($0[1]), in: .cny).minorUnits }
        #expect(amounts.count == 3)
        #expect(try amounts.reduce(0, +) == Money(plain(#require(ledger.footer)[1]), in: .cny).minorUnits)
    }

    @Test func `the months' rows and the closing row add up to the ledger`() throws {
        let result = try SampleShop.result(SampleShop.purchases())
        let table = CustomerReport(result, language: .english).document.table(.revenueByCustomerAge)
        let width = table.columns.count
        #expect(table.rows.count == result.revenue?.months.count)
        for row in table.rows + [try #require(table.footer)] {
            let amounts = try row[1..<(width - 2)].map { try Money(plain($0), in: .cny).minorUnits }
            #expect(amounts.dropLast().reduce(0, +) == amounts.last, "\(row)")
        }
        #expect(plain(table.footer?[width - 3] ?? "") == result.segmentation?.reconciliation.net.description)
        #expect(table.rows.last?[0] == "2023-02*")
    }

    @Test func `the same purchases in any order give the same bytes`() throws {
        let purchases = try SampleShop.purchases()
        let pages = try [purchases, purchases.reversed(), purchases.shuffled()].map {
            try CustomerReport(SampleShop.result($0), language: .english).html
        }
        #expect(Set(pages).count == 1)
    }

    @Test func `a shop that looks back a year holds the forecast against the last half year`() throws {
        let result = try SampleShop.result(SampleShop.purchases(customers: 600), segmentation: CustomerSegmentation())
        let holdout = try #require(result.forecast?.holdout)
        #expect(holdout.calibrationEnd.description == "2022-08-12" && holdout.holdoutEnd.description == "2023-02-10")
        let pictures = PageReader(CustomerReport(result, language: .english).html).named("svg").count
        var without = result
        without.forecast?.holdout = nil
        #expect(PageReader(CustomerReport(without, language: .english).html).named("svg").count == pictures - 2)
    }

    @Test func `the page hardly grows with the number of customers`() throws {
        let plainSegmentation = CustomerSegmentation()
        let sizes = try [600, 5_000].map {
            try CustomerReport(
                SampleShop.result(SampleShop.purchases(customers: $0), segmentation: plainSegmentation), language: .english
            ).html.utf8.count
        }
        #expect(sizes[1] < sizes[0] + 12_000 && sizes[1] < 200_000, "\(sizes)")
    }

    @Test func `an app's sections, words and title take their places`() throws {
        struct Visits: ReportSection {
            func content(in context: ReportContext) -> SectionContent { SectionContent(title: "Visits <1>", blocks: [.paragraph("None.")]) }
        }
        let result = try SampleShop.result(SampleShop.purchases())
        let vocabulary = Vocabulary(language: .english, replacing: [.champions: "Stars"])
        let report = CustomerReport(result, vocabulary: vocabulary, title: "Tom & Co", additionalSections: [Visits()])
        #expect(report.document.sections.suffix(2).map(\.title) == ["Visits <1>", vocabulary[.dataAndDefinitions]])
        #expect(report.document.table(.segmentSizes).rows[0][0] == "Stars")
        #expect(PageReader(report.html).named("h1").map(\.text) == ["Tom & Co"])
    }
}
