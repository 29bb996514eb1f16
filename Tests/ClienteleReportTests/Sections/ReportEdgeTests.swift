import Clientele
import ClienteleReport
import Testing

struct ReportEdgeTests {
    private func pages(_ result: CustomerReportResult) -> [ReportDocument] {
        ReportLanguage.allCases.map { language in
            let report = CustomerReport(result, language: language)
            #expect(PageReader(report.html).failure == nil)
            return report.document
        }
    }

    private func purchase(_ id: String, _ day: String, _ amount: Int64, _ currency: Currency = .eur) throws -> Purchase {
        Purchase(customerID: CustomerID(id), day: try CalendarDay(day), amount: Money(minorUnits: amount, currency: currency))
    }

    @Test func `one customer who never returned has a page`() throws {
        let segmentation = CustomerSegmentation(uncertainty: try BootstrapOptions(resamples: 5))
        let result = try SampleShop.result([purchase("ann", "2023-01-05", 8_000)], segmentation: segmentation)
        for document in pages(result) {
            #expect(document.keyFigures.first?.value == "1")
            #expect(document.table(.segmentSizes).footer?[1] == "1")
        }
    }

    @Test func `without any result the page says so`() throws {
        let empty = try CustomerReportResult(asOf: CalendarDay("2024-01-31"), currency: .none)
        for document in pages(empty) {
            #expect(document.sections.count == 2)
            #expect(document.sections.first?.blocks == [.paragraph(document.vocabulary.text(.nothingToShow))])
        }
    }

    @Test(arguments: [(1, 1), (20, 20), (45, 20)])
    func `of rejected rows the first twenty are listed and all are counted`(count: Int, listed: Int) throws {
        let result = try CustomerReportResult(
            asOf: CalendarDay("2024-01-31"), currency: .eur, rejectedRows: SampleShop.rejectedRows(count))
        for document in pages(result) {
            let rows = document.table(.rejectedRows).rows
            #expect(rows.count == listed)
            #expect(rows[0] == ["sales.csv", "2", "'0,5' is no amount; write it with a point"])
            let blocks = document.sections.flatMap(\.blocks)
            #expect(blocks.contains(.paragraph(document.vocabulary.text(.rejectedRows(count)))))
            #expect(blocks.contains(.note(document.vocabulary.text(.rejectedShown(shown: listed, of: count)))) == (count > listed))
        }
    }

    @Test func `no months give a section that says so`() throws {
        var result = try SampleShop.result(SampleShop.purchases())
        result.revenue?.months = []
        for document in pages(result) {
            let table = document.table(.revenueByCustomerAge)
            #expect(table.rows.isEmpty && table.footer == nil)
        }
    }

    @Test func `refunds before a first purchase have a column of their own, and only then`() throws {
        let ordinary = [try purchase("a", "2023-01-05", 9_000), try purchase("a", "2023-02-05", 1_000)]
        let early = try purchase("a", "2022-12-05", -700)
        let without = pages(try SampleShop.result(ordinary, segmentation: CustomerSegmentation()))[0].table(.revenueByCustomerAge)
        let with = pages(try SampleShop.result(ordinary + [early], segmentation: CustomerSegmentation()))[0].table(.revenueByCustomerAge)
        #expect(without.columns.count == 6)
        #expect(with.columns.count == 7)
        #expect(with.rows[0] == ["2022-12", "0.00", "0.00", "−7.00", "−7.00", "0", "0"])
        #expect(with.footer == ["Total", "90.00", "10.00", "−7.00", "93.00", "1"])
    }

    @Test(arguments: [("JPY", 0), ("CNY", 2), ("BHD", 3)])
    func `amounts have the digits of their currency`(code: String, digits: Int) throws {
        let result = try SampleShop.result(SampleShop.purchases(currency: Currency(code)))
        let document = CustomerReport(result, language: .english).document
        #expect(document.keyFigures[1].value.hasPrefix(code + " "))
        let amounts = document.table(.segmentSizes).rows.map { $0[3] } + document.table(.reconciliation).rows.map { $0[1] }
        #expect(
            amounts.allSatisfy { amount in
                amount.split(separator: ".").dropFirst().map(\.count) == (digits == 0 ? [] : [digits])
            })
    }

    @Test func `ten years of months have a row each`() throws {
        let result = try SampleShop.result(
            SampleShop.purchases(customers: 400, months: 121), asOf: "2031-11-30", segmentation: CustomerSegmentation())
        let months = try #require(result.revenue).months
        #expect(months.count > 110)
        for document in pages(result) { #expect(document.table(.revenueByCustomerAge).rows.count == months.count) }
    }

    @Test func `sums that do not fit are left out instead of breaking the page`() throws {
        var result = try SampleShop.result(SampleShop.purchases())
        for index in 0..<2 {
            result.segmentation?.classes[index].customers = .max
            result.segmentation?.classes[index].value = DecimalAmount(minorUnits: .max, minorUnitDigits: 2)
        }
        #expect(pages(result)[0].table(.classShares).footer == ["Total", "–", "", "–"])
    }

    @Test func `with customers who never bought, every card says of whom it is a share`() throws {
        var builder = CustomerBase.Builder()
        try builder.add(purchases: SampleShop.purchases())
        try builder.add(contacts: (0..<40).map { Contact(customerID: CustomerID("prospect \($0)"), day: try CalendarDay("2022-03-01")) })
        let result = try CustomerReportAnalysis(sevenP: nil).analyze(
            builder.build(), in: AnalysisContext(asOf: CalendarDay("2023-02-10"), seed: 3))
        let lifecycle = try #require(result.lifecycle)
        let buyers = try #require(result.segmentation).customers
        try #require(lifecycle.customers == buyers + 40)
        for document in pages(result) {
            let (vocabulary, numbers) = (document.vocabulary, document.vocabulary.numbers)
            #expect(document.keyFigures.first?.label == vocabulary[.customersWithPurchase])
            for (term, state) in [(Term.loyalNow, CustomerState.loyal), (.lostNow, .lost), (.wonBackNow, .wonBack)] {
                let card = try #require(document.keyFigures.first { $0.label == vocabulary[term] })
                let count = try #require(lifecycle.states.first { $0.state == state }).customers
                #expect(card.detail == vocabulary.text(.partOfKnown(customers: count, known: buyers + 40)))
                #expect(card.value == numbers.percent(Double(count) / Double(buyers + 40)))
            }
            let again = try #require(document.keyFigures.first { $0.label == vocabulary[.boughtAgain] })
            let count = try #require(lifecycle.funnel.first { $0.step == "repeat" }).customers
            #expect(again.detail == vocabulary.text(.partOfBuyers(customers: count, buyers: buyers)))
            #expect(again.value == numbers.percent(Double(count) / Double(buyers)))
            for term in [Term.statesNow, .phases, .processes] {
                #expect(document.table(term).columns[2].title == vocabulary[.shareOfFirst], "\(term)")
            }
        }
    }

    @Test func `an id of which nothing is seen is told by its characters' numbers`() throws {
        var result = try SampleShop.result(SampleShop.purchases())
        let first = try #require(result.segmentation?.uncertainty?.borderline.first)
        var blank = first
        blank.customerID = CustomerID("\u{200B}")
        result.segmentation?.uncertainty?.borderline = [first, blank]
        for document in pages(result) {
            #expect(document.table(.borderlineCustomers).rows.map { $0[0] } == [first.customerID.description, "U+200B"])
        }
    }
}
