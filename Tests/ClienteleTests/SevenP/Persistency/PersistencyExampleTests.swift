import Clientele
import Testing

@Suite("The examples of the persistency analyses print what they say")
struct PersistencyExampleTests {
    private func base(_ rows: [(String, String)]) throws -> CustomerBase {
        try CustomerBase(
            purchases: rows.map {
                Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money("10", in: .eur))
            })
    }

    private func context(_ day: String) throws -> AnalysisContext { AnalysisContext(asOf: try CalendarDay(day)) }

    @Test("Churn, repeat rate, second purchase, overdue index")
    func customers() throws {
        let churn = try ChurnAnalysis(rule: .silence(days: 40)).analyze(
            base([("a", "2024-01-10"), ("a", "2024-02-10"), ("b", "2024-01-20")]), in: context("2024-03-31"))
        #expect(churn.periods.map { "\($0.period) \($0.atRisk) \($0.lost)" } == ["2024-01 0 0", "2024-02 2 0", "2024-03 2 2"])
        let rate = try RepeatRate(windows: [30, 60]).analyze(
            base([("a", "2024-01-10"), ("a", "2024-02-10"), ("b", "2024-01-20"), ("c", "2024-03-25")]), in: context("2024-03-31"))
        #expect(
            "\(rate.repeaters) \(rate.customers) \(rate.windows.map(\.repeaters)) \(rate.windows.map(\.customers))" == "1 3 [0, 1] [2, 2]")
        let second = try SecondPurchaseTime(days: [14]).analyze(
            base([("a", "2024-01-01"), ("a", "2024-01-15"), ("b", "2024-01-10"), ("b", "2024-02-09")]), in: context("2024-03-31"))
        #expect("\(second?.medianDays.time ?? 0) \(second?.shares.first?.share ?? 0)" == "14.0 0.5")
        let overdue = try OverdueIndex().analyze(
            base([("a", "2024-01-01"), ("a", "2024-01-11"), ("a", "2024-01-21"), ("b", "2024-02-20"), ("b", "2024-03-01")]),
            in: context("2024-03-06"))
        #expect("\(overdue.overdue) \(overdue.customers) \(overdue.classes.map(\.customers))" == "1 2 [1, 0, 0, 0, 0, 1, 0]")
    }

    @Test("Loyalty, contracts, the whole")
    func others() throws {
        let rows = [
            ("a", "2023-05-01", "tea"), ("a", "2024-05-01", "tea"), ("b", "2023-06-01", "tea"), ("b", "2024-06-01", "milk"),
            ("c", "2023-07-01", "milk"), ("d", "2022-12-01", "tea"),
        ]
        let purchases = try rows.map {
            Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money("10", in: .eur), product: $0.2)
        }
        let loyalty = try PurchaseLoyalty().analyze(CustomerBase(purchases: purchases), in: context("2024-12-31"))
        #expect("\(loyalty?.customers ?? 0) \(loyalty?.returned ?? 0) \(loyalty?.levels.first?.returnedToSame ?? 0)" == "3 2 1")
        var builder = CustomerBase.Builder()
        try builder.add(contracts: [
            Contract(customerID: "a", startDay: try CalendarDay("2022-01-01")),
            Contract(customerID: "b", startDay: try CalendarDay("2022-01-01"), endDay: try CalendarDay("2023-01-01"), endReason: .lapse),
            Contract(customerID: "c", startDay: try CalendarDay("2022-01-01"), endDay: try CalendarDay("2022-06-01"), endReason: .death),
        ])
        let contracts = try ContractPersistency().analyze(builder.build(), in: context("2023-12-31"))
        let first = try #require(contracts?.ratios.first)
        #expect("\(first.month) \(first.persisted) \(first.issued) \(first.exempt)" == "13 1 2 1")
        let whole = try PersistencyAnalysis().analyze(
            base([("ann", "2023-02-01"), ("ann", "2023-03-03"), ("bob", "2023-02-10"), ("bob", "2024-02-01"), ("eve", "2024-01-15")]),
            in: context("2024-03-31"))
        #expect("\(whole.repeatRate?.repeaters ?? 0) \(whole.customers)" == "2 3")
        #expect(whole.unavailable.map(\.part) == ["contracts", "loyalty.levels", "alive", "changes"])
    }
}
