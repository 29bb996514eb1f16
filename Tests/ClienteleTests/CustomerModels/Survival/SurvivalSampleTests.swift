import Clientele
import Foundation
import Testing

@Suite("Survival samples")
struct SurvivalSampleTests {
    private func expectRefusal(
        _ code: ClienteleError.Code, _ text: String, _ location: Testing.SourceLocation = #_sourceLocation, of body: () throws -> Void
    ) {
        do {
            try body()
            Issue.record("nothing was thrown", sourceLocation: location)
        } catch let error as ClienteleError {
            #expect(error.code == code && error.message.contains(text), "\(error)", sourceLocation: location)
            #expect(!error.remedy.isEmpty, sourceLocation: location)
        } catch {
            Issue.record(error, sourceLocation: location)
        }
    }

    @Test("Every kind of bad row is refused with its number")
    func badRows() {
        for bad in [-1, -Double.leastNonzeroMagnitude, .nan, .infinity] {
            expectRefusal(.invalidRecord, "row 2: the duration") { _ = try SurvivalSample(durations: [1, bad], events: [true, true]) }
        }
        for bad in [-1, 3, 4, .nan, .infinity] {
            expectRefusal(.invalidRecord, "row 2: the entry") {
                _ = try SurvivalSample(durations: [1, 3], events: [true, true], entries: [0, bad])
            }
        }
        for bad in [0, -1, .nan, .infinity] {
            expectRefusal(.invalidRecord, "row 1: the weight") {
                _ = try SurvivalSample(durations: [1, 3], events: [true, true], weights: [bad, 1])
            }
        }
        for bad in [Double.nan, .infinity] {
            expectRefusal(.invalidRecord, "row 2: the covariate 'age'") {
                _ = try SurvivalSample(durations: [1, 3], events: [true, true], covariates: [SurvivalCovariate("age", [1, bad])])
            }
        }
        expectRefusal(.invalidRecord, "row 2: the cause has no name") { _ = try SurvivalSample(durations: [1, 2], causes: ["a", ""]) }
    }

    @Test("Columns of another length, no rows and names given twice are refused")
    func badColumns() throws {
        expectRefusal(.invalidArgument, "2 durations but 1 events") { _ = try SurvivalSample(durations: [1, 2], events: [true]) }
        expectRefusal(.invalidArgument, "3 causes") { _ = try SurvivalSample(durations: [1, 2], causes: ["a", nil, nil]) }
        expectRefusal(.invalidArgument, "1 entries") { _ = try SurvivalSample(durations: [1, 2], events: [true, true], entries: [0]) }
        expectRefusal(.invalidArgument, "1 weights") { _ = try SurvivalSample(durations: [1, 2], events: [true, true], weights: [1]) }
        expectRefusal(.invalidArgument, "0 groups") { _ = try SurvivalSample(durations: [1, 2], events: [true, true], groups: []) }
        expectRefusal(.invalidArgument, "1 strata") { _ = try SurvivalSample(durations: [1, 2], events: [true, true], strata: ["a"]) }
        expectRefusal(.invalidArgument, "covariate 'x'") {
            _ = try SurvivalSample(durations: [1, 2], events: [true, true], covariates: [SurvivalCovariate("x", [1])])
        }
        expectRefusal(.invalidArgument, "two covariates are called 'x'") {
            _ = try SurvivalSample(
                durations: [1], events: [true], covariates: [SurvivalCovariate("x", [1]), SurvivalCovariate("x", [2])])
        }
        expectRefusal(.missingData, "no rows") { _ = try SurvivalSample(durations: [], events: []) }
        let sample = try SurvivalSample(durations: [1, 2], causes: ["a", "b"])
        expectRefusal(.invalidArgument, "no row ended for 'c'") { _ = try sample.counting(cause: "c") }
        expectRefusal(.invalidArgument, "group 'a'") { _ = try sample.selecting(group: "a") }
    }

    @Test("Contracts run to their end or the day; death and maturity are censorings, what has not begun does not exist")
    func contracts() throws {
        var builder = CustomerBase.Builder()
        func add(_ id: String, _ start: String, _ end: String?, _ reason: ContractEndReason?) throws {
            let contract = Contract(
                customerID: CustomerID(id), startDay: try CalendarDay(start), endDay: try end.map { try CalendarDay($0) },
                endReason: reason, product: reason == .lapse ? "home" : "car")
            try builder.add(contracts: [contract])
        }
        try add("a", "2024-01-01", "2024-01-31", .lapse)
        try add("b", "2024-01-11", nil, nil)
        try add("c", "2024-01-21", "2024-02-21", .death)
        try add("d", "2024-01-31", "2024-03-01", .maturity)
        // On the day itself it is no longer in force; a day later that is not known yet.
        try add("e", "2024-02-10", "2024-03-01", .cancellation)
        try add("f", "2024-02-10", "2024-03-02", .cancellation)
        try add("g", "2024-02-20", "2024-02-25", nil)
        try add("h", "2024-03-02", "2024-03-05", .lapse)
        try add("i", "2024-02-25", "2024-02-25", .lapse)
        let base = try builder.build()
        let asOf = try CalendarDay("2024-03-01")
        let sample = try SurvivalSample(contractsOf: base, asOf: asOf) { $0.contractProduct ?? "" }
        #expect(sample.durations == [30, 50, 31, 30, 20, 20, 5, 0] && sample.entries == nil)
        #expect(sample.causes == ["cancellation", "lapse", "unstated"] && sample.eventCount == 4 && sample.groups == ["car", "home"])
        #expect(try SurvivalSample(contractsOf: base, asOf: asOf, censorings: []).causes.contains("death"))

        // Contracts older than the watch come in at their age; a ended on its first day, so that it was never seen in force.
        let watched = try SurvivalSample(contractsOf: base, asOf: asOf, observedFrom: CalendarDay("2024-01-31"))
        #expect(watched.durations == [50, 31, 30, 20, 20, 5, 0] && watched.entries == [20, 10, 0, 0, 0, 0, 0])
        expectRefusal(.missingData, "no contract in force by 2020-01-01") {
            _ = try SurvivalSample(contractsOf: base, asOf: CalendarDay("2020-01-01"))
        }
    }

    @Test("Second purchases are counted by occasions up to the day, of customers who are new since then")
    func purchases() throws {
        let rows = [
            ("a", "2024-01-01", "10"), ("a", "2024-01-01", "5"), ("a", "2024-01-15", "10"), ("a", "2024-01-20", "1"),
            ("b", "2024-01-10", "10"), ("b", "2024-02-05", "10"), ("c", "2024-01-31", "1"), ("d", "2024-01-05", "-3"),
            ("e", "2024-03-01", "1"),
        ]
        let summaries = try PurchaseSummaries(
            of: rows.map { Purchase(customerID: CustomerID($0.0), day: try CalendarDay($0.1), amount: try Money($0.2, in: .eur)) })
        let asOf = try CalendarDay("2024-01-31")
        let sample = try SurvivalSample(secondPurchasesIn: summaries, asOf: asOf) { "\($0)" }
        #expect(sample.durations == [14, 21, 0] && sample.eventCount == 1 && sample.groups == ["a", "b", "c"])
        let new = try SurvivalSample(secondPurchasesIn: summaries, asOf: asOf, newSince: CalendarDay("2024-01-10"))
        #expect(new.durations == [21, 0] && new.eventCount == 0)
        expectRefusal(.missingData, "no customer") {
            _ = try SurvivalSample(secondPurchasesIn: summaries, asOf: CalendarDay("2023-01-01"))
        }
    }

    @Test("The analysis gives each group its curve under the promised keys, and reads its own JSON")
    func analysis() throws {
        let result = try SurvivalAnalysis(weightings: [.gehanBreslow, .flemingHarrington(rho: 0, gamma: 1)]).analyze(Freireich.both())
        #expect(result.groups.map(\.group) == ["6-MP", "placebo"] && result.groups.map(\.median) == [23, 8])
        #expect(result.groups.map(\.n) == [21, 21] && result.groups.map(\.events) == [9, 21] && result.restrictedTo == 23)
        #expect(result.weightedTests.map(\.weighting.name) == ["gehanBreslow", "flemingHarrington(0.0, 1.0)"])
        #expect(
            try SurvivalAnalysis(weightings: [.gehanBreslow, .flemingHarrington(rho: 0, gamma: 1)])
                .analyze(Freireich.both(reversed: true)) == result)
        let data = try encodedForm(result)
        #expect(try JSONDecoder().decode(SurvivalAnalysisResult.self, from: data) == result)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let group = try #require((object["groups"] as? [[String: Any]])?.first)
        #expect(Set(group.keys).isSuperset(of: ["group", "n", "events", "median", "medianLower", "medianUpper", "curve"]))
        let point = try #require((group["curve"] as? [[String: Any]])?.first)
        #expect(Set(point.keys) == ["time", "atRisk", "events", "censored", "survival", "standardError", "lower", "upper"])
        #expect(Set((object["logRank"] as? [String: Any] ?? [:]).keys).isSuperset(of: ["chiSquare", "degreesOfFreedom", "p"]))

        let alone = try SurvivalAnalysis().analyze(SurvivalSample(durations: [1], events: [true]))
        let text = String(decoding: try encodedForm(alone), as: UTF8.self)
        #expect(alone.logRank == nil && text.contains("\"logRank\":null") && text.contains("\"group\":null"))
        #expect(text.contains("\"lower\":null") && text.contains("\"standardError\":null"))
    }
}
