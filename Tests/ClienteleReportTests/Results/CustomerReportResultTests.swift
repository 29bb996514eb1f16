import Clientele
import ClienteleReport
import Foundation
import Testing

struct CustomerReportResultTests {
    @Test func `its JSON always has the same keys`() throws {
        let keys: Set<String> = [
            "asOf", "currency", "data", "forecast", "lifecycle", "rejectedRows", "retention", "revenue", "segmentation",
            "sevenP",
        ]
        let full = try SampleShop.result(SampleShop.purchases())
        let empty = try CustomerReportResult(asOf: CalendarDay("2024-01-31"), currency: .none)
        for result in [full, empty] {
            let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(result)) as? [String: Any]
            #expect(Set(try #require(object).keys) == keys)
            let data = try #require(object?["data"] as? [String: Any])
            #expect(Set(data.keys) == ["customers", "firstDay", "lastDay", "records", "rowsRejected"])
        }
    }

    @Test func `what is read back gives the same page`() throws {
        let result = try SampleShop.result(SampleShop.purchases())
        let copy = try JSONDecoder().decode(CustomerReportResult.self, from: JSONEncoder().encode(result))
        #expect(CustomerReport(copy, language: .english).html == CustomerReport(result, language: .english).html)
    }

    @Test func `rejected rows of the segmentation move to the top`() throws {
        var overview = try #require(try SampleShop.result(SampleShop.purchases()).segmentation)
        overview.rejectedRows = SampleShop.rejectedRows(2)
        let own = SampleShop.rejectedRows(3)
        let result = try CustomerReportResult(
            asOf: overview.asOf, currency: overview.currency, segmentation: overview, rejectedRows: own)
        #expect(result.rejectedRows == own + SampleShop.rejectedRows(2))
        #expect(result.segmentation?.rejectedRows == [])
        #expect(result.data.rowsRejected == 5)
    }

    @Test func `results of another day or currency are refused`() throws {
        let result = try SampleShop.result(SampleShop.purchases())
        let cases: [(CalendarDay, Currency)] = [(try CalendarDay("2023-02-09"), .cny), (result.asOf, .eur)]
        for (day, currency) in cases {
            #expect {
                try CustomerReportResult(asOf: day, currency: currency, segmentation: result.segmentation, lifecycle: result.lifecycle)
            } throws: { ($0 as? ClienteleError)?.code == .invalidArgument }
        }
    }

    @Test func `a forecast or a retention of another day is refused`() throws {
        let result = try SampleShop.result(SampleShop.purchases())
        let earlier = try CalendarDay("2022-05-01")
        #expect(throws: ClienteleError.self) {
            try CustomerReportResult(asOf: earlier, currency: .cny, retention: result.retention)
        }
        #expect(throws: ClienteleError.self) {
            try CustomerReportResult(asOf: earlier, currency: .cny, forecast: result.forecast)
        }
    }

    @Test func `summaries give the same page as the base they were made from`() throws {
        let base = try CustomerBase(purchases: SampleShop.purchases())
        let context = AnalysisContext(asOf: try CalendarDay("2023-02-10"))
        let analysis = CustomerReportAnalysis(sevenP: nil)
        let results = [try analysis.analyze(base, in: context), try analysis.analyze(base.summaries(), in: context)]
        #expect(Set(results.map { CustomerReport($0, language: .english).html }).count == 1)
    }
}
