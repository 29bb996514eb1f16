import Clientele
import Testing

@Suite("Repeat-purchase summaries")
struct RepeatPurchaseSummariesTests {
    @Test("CDNOW has the published counts")
    func cdnow() throws {
        let summaries = try CDNOWSummaries.weeks()
        #expect(summaries.customers == 2357 && summaries.repeatPurchases == 2457 && summaries.repeaters == 946)
        print(summaries.leftTruncation as Any, summaries.cells.count)
    }
}
