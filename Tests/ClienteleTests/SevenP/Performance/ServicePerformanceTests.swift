import Testing

@testable import Clientele

@Suite("Service levels kept")
struct ServicePerformanceTests {
    private func service(_ cases: [ServiceCase], asOf: String, levels: [ServiceLevel] = ServiceLevel.customary) throws -> ServicePerformance
    {
        var builder = CustomerBase.Builder()
        try builder.add(serviceCases: cases)
        return try ServicePerformanceAnalysis(levels: levels).analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay(asOf)))
    }

    @Test func `An enquiry within ten minutes, a complaint within half a working day`() throws {
        let day = try CalendarDay("2024-03-01")
        let enquiries = [0, 10, 11, 500].map {
            ServiceCase(customerID: "a", kind: .enquiry, openedDay: day, firstResponseMinutes: $0, settlementMinutes: 900)
        }
        let complaints = [240, 241].map {
            ServiceCase(customerID: "a", kind: .complaint, openedDay: day, settlementMinutes: $0, isEscalated: $0 > 240)
        }
        let result = try service(enquiries + complaints, asOf: "2024-03-31")
        #expect(result.levels.map(\.kept) == [2, 1] && result.levels.map(\.breached) == [2, 1])
        #expect(result.levels[0].medianMinutes == 10.5 && abs((result.levels[0].ninetiethPercentileMinutes ?? 0) - 353.3) < 1e-9)
        // Wilson's interval of 2 of 4, as in scipy 1.17.1: binomtest(2, 4).proportion_ci(method='wilson').
        let share = try #require(result.levels[0].keptShare)
        #expect(abs(share.lower - 0.15003898915214947) < 1e-12 && abs(share.upper - 0.8499610108478506) < 1e-12)
        #expect(result.escalated == 1 && result.cases == 6 && result.kinds.map(\.cases) == [4, 2, 0, 0])
    }

    @Test func `A case that waits has breached once whole days have passed, and one settled after the day waits on it`() throws {
        func waiting(_ day: String) throws -> ServiceCase {
            ServiceCase(customerID: "a", kind: .complaint, openedDay: try CalendarDay(day))
        }
        let cases = try [
            waiting("2024-03-31"), waiting("2024-03-30"), waiting("2024-03-01"),
            ServiceCase(customerID: "b", kind: .complaint, openedDay: try CalendarDay("2024-03-31"), settlementMinutes: 2_000),
            ServiceCase(customerID: "b", kind: .complaint, openedDay: try CalendarDay("2024-03-28"), settlementMinutes: 6_000),
            ServiceCase(customerID: "b", kind: .complaint, openedDay: try CalendarDay("2024-03-28"), isOpen: false),
            ServiceCase(customerID: "c", kind: .complaint, openedDay: try CalendarDay("2024-04-01"), settlementMinutes: 1),
        ]
        let level = try service(cases, asOf: "2024-03-31").levels[1]
        #expect(level.cases == 6 && level.pending == 2 && level.breached == 3 && level.notMeasured == 1 && level.kept == 0)
        #expect(level.medianMinutes == nil)
        let days = try service(cases, asOf: "2024-03-31", levels: [ServiceLevel(.complaint, .settlement, within: 1_440)]).levels[0]
        #expect(days.breached == 2 && days.pending == 3)
    }

    @Test func `Random cases: handlers and months add up to the level`() throws {
        for seed in UInt64(1)...30 {
            var random = SeededGenerator(seed: seed, stream: 2)
            let first = try CalendarDay("2023-01-01")
            let cases = (0..<1 + random.next(below: 200)).map { _ in
                ServiceCase(
                    customerID: CustomerID("c\(random.next(below: 9))"), kind: ServiceCaseKind.allCases[random.next(below: 4)],
                    openedDay: first.advanced(by: random.next(below: 540)),
                    firstResponseMinutes: random.next(below: 5) > 0 ? Int64(random.next(below: 20)) : nil,
                    settlementMinutes: random.next(below: 5) > 0 ? Int64(random.next(below: 500)) : nil,
                    handler: ["x", "y", nil][random.next(below: 3)])
            }
            let result = try service(
                cases + [ServiceCase(customerID: "z", kind: .other, openedDay: first.advanced(by: 540))], asOf: "2024-06-30")
            let start = try CalendarDay("2023-06-30")
            for level in result.levels {
                let own = cases.filter { $0.serviceCaseKind == level.level.kind && $0.serviceCaseOpenedDay > start }
                #expect(level.cases == own.count && level.kept + level.breached + level.pending + level.notMeasured == own.count)
                let minutes = own.compactMap {
                    level.level.event == .response ? $0.serviceCaseFirstResponseMinutes : $0.serviceCaseSettlementMinutes
                }
                #expect(level.kept == minutes.count { $0 <= level.level.minutes }, "seed \(seed)")
                #expect(level.byHandler.reduce(0) { $0 + $1.kept } == level.kept && level.byMonth.reduce(0) { $0 + $1.kept } == level.kept)
                #expect(level.byHandler.reduce(0) { $0 + $1.breached } == level.breached)
                #expect(level.byMonth.reduce(0) { $0 + $1.breached } == level.breached)
                let kept = own.count {
                    $0.serviceCaseHandler == "x"
                        && ((level.level.event == .response ? $0.serviceCaseFirstResponseMinutes : $0.serviceCaseSettlementMinutes).map {
                            $0 <= level.level.minutes
                        } ?? false)
                }
                #expect((level.byHandler.first { $0.name == "x" }?.kept ?? 0) == kept, "seed \(seed)")
                #expect(level.byMonth.compactMap(\.name) == level.byMonth.compactMap(\.name).sorted())
            }
        }
    }

    @Test func `No case in the period is missing data, and a level below zero is refused`() throws {
        #expect(throws: ClienteleError.self) { try service([], asOf: "2024-03-31") }
        let entry = ServiceCase(customerID: "a", kind: .other, openedDay: try CalendarDay("2024-03-01"))
        #expect(throws: ClienteleError.self) { try service([entry], asOf: "2026-03-31") }
        #expect(throws: ClienteleError.self) {
            try service([entry], asOf: "2024-03-31", levels: [ServiceLevel(.other, .response, within: -1)])
        }
    }
}
