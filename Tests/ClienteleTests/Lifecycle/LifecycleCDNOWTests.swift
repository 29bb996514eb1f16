import Clientele
import FoundationEssentials
import Testing

/// CDNOW, the 1/10 sample of Fader & Hardie: 2,357 customers who first bought in the first quarter of 1997, 6,919 purchases.
@Suite("Lifecycle of CDNOW")
struct LifecycleCDNOWTests {
    private static func purchases() throws -> [Purchase] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appending(path: "Documentation/Data/cdnow-sample.csv"))
        return try String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
            let fields = line.split(separator: ",").map(String.init)
            return Purchase(
                customerID: CustomerID(fields[0]), day: try CalendarDay(fields[1]), amount: try Money(fields[3], in: .usd))
        }
    }

    @Test("States, phases, rows and changes add up")
    func sums() throws {
        let purchases = try LifecycleCDNOWTests.purchases()
        #expect(purchases.count == 6_919)
        let result = try CustomerLifecycle().analyze(
            CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("1998-06-30")))
        #expect(result.customers == 2_357 && result.withoutPurchases == 0)
        #expect(result.states.reduce(0) { $0 + $1.customers } == 2_357)
        #expect(result.phases.reduce(0) { $0 + $1.customers } == 2_357)
        #expect(result.processes.reduce(0) { $0 + $1.customers } == 2_357)
        #expect(result.rows.count == 2_357 && result.silence.count == 2_357)
        for state in CustomerState.allCases {
            // Who entered a state and did not leave it is in it; every customer starts as a first-time buyer.
            let entered = result.transitions.filter { $0.to == state.rawValue }.reduce(0) { $0 + $1.count }
            let left = result.transitions.filter { $0.from == state.rawValue }.reduce(0) { $0 + $1.count }
            #expect((state == .firstTime ? 2_357 : 0) + entered - left == result.count(state))
            #expect(result.summary(state)?.time.completed == left)
            #expect(result.summary(state)?.time.censored == result.count(state))
            let probabilities = result.transitions.filter { $0.from == state.rawValue }.compactMap(\.probability)
            #expect(probabilities.isEmpty || abs(probabilities.reduce(0, +) - 1) < 1e-12)
        }
    }

    @Test("The funnel counts customers with one, two and more days of purchase")
    func funnel() throws {
        let purchases = try LifecycleCDNOWTests.purchases()
        var days: [CustomerID: Set<CalendarDay>] = [:]
        for purchase in purchases { days[purchase.customerID, default: []].insert(purchase.purchaseDay) }
        let result = try CustomerLifecycle().analyze(
            CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay("1998-06-30")))
        #expect(result.funnel.map(\.step) == ["known", "bought", "repeat", "loyal"])
        #expect(Array(result.funnel.map(\.customers).prefix(3)) == [2_357, 2_357, days.values.filter { $0.count > 1 }.count])
        #expect(result.rhythm.repeatCustomers == days.values.filter { $0.count > 1 }.count)
        #expect(result.funnel[2].shareOfPrevious.map { $0 > 0.4 && $0 < 0.6 } ?? false)
        #expect(result.funnel[3].customers <= days.values.filter { $0.count >= 4 }.count)
    }
}
