import Testing

@testable import Clientele

@Suite("The performance pyramid and turnovers")
struct MethodsTests {
    @Test("the blocks join as Lynch and Cross drew them: four, three, two, one")
    func blocks() {
        let levels = PyramidLevel.allCases.map { level in PyramidBlock.allCases.count { $0.level == level } }
        #expect(levels == [1, 2, 3, 4])
        #expect(PyramidBlock.delivery.supports == [.customerSatisfaction, .flexibility])
        #expect(PyramidBlock.flexibility.supports == [.market, .financial])
        for block in PyramidBlock.allCases { #expect(block.drivers.allSatisfy { $0.supports.contains(block) }) }
    }

    static func review(without: PyramidBlock?, objectives: Bool) -> [String] {
        let entries = PyramidBlock.allCases.map { block in
            PyramidEntry(
                block: block, objectives: block == without && objectives ? [" "] : ["o"],
                measures: block == without && !objectives ? [] : ["m"])
        }
        return PerformancePyramid(entries: entries).review.findings.map(\.kind.name)
    }

    @Test("a full pyramid has no gap; one without an objective or a measure somewhere has its gaps told")
    func pyramid() {
        #expect(Self.review(without: nil, objectives: true) == [])
        #expect(
            Self.review(without: .delivery, objectives: true) == [
                "measureWithoutObjective", "objectiveNotCarriedDown", "objectiveNotCarriedDown",
            ])
        #expect(Self.review(without: .customerSatisfaction, objectives: false) == ["measureNotCarriedUp", "objectiveNotMeasured"])
        #expect(Self.review(without: .flexibility, objectives: false) == ["objectiveNotMeasured"])
        #expect(PerformancePyramid(entries: []).review.findings.isEmpty)
    }

    static func amount(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, minorUnitDigits: 2) }

    static func statement(_ revenue: Int128?, _ opening: Int128?, _ closing: Int128?) throws -> TurnoverStatement {
        try TurnoverStatement(
            firstDay: CalendarDay("2003-01-01"), lastDay: CalendarDay("2003-12-31"), revenue: revenue.map(amount),
            openingAssets: opening.map(amount), closingAssets: closing.map(amount), openingReceivables: opening.map(amount),
            closingReceivables: closing.map(amount))
    }

    @Test("a turnover is the flow over the average balance, exact in, and one turn takes the days of the period over it")
    func turnover() throws {
        let statement = try Self.statement(730_00, 100_01, 100_00)
        let assets = statement.indicator(.assets)
        #expect(assets.average?.description == "100.005" && statement.days == 365)
        #expect(abs((assets.turnover ?? 0) - 730 / 100.005) < 1e-12 && abs((assets.days ?? 0) - 365 * 100.005 / 730) < 1e-12)
        #expect(statement.indicator(.receivables).usesRevenue && !assets.usesRevenue)
        #expect(statement.indicator(.inventory).missing == .noBalance)
        #expect(statement.indicators.map(\.kind) == [.assets, .inventory, .receivables])
    }

    @Test("what does not exist says why: no flow, no balance, an average of zero or below, amounts beyond the range")
    func missing() throws {
        func missing(_ revenue: Int128?, _ opening: Int128?, _ closing: Int128?) throws -> MissingTurnover? {
            try Self.statement(revenue, opening, closing).indicator(.assets).missing
        }
        #expect(try missing(nil, 1, 1) == .noFlow && missing(1, nil, 1) == .noBalance)
        #expect(try missing(1, 0, 0) == .noAverage && missing(1, -5, 5) == .noAverage && missing(1, -5, 1) == .negativeAverage)
        #expect(try missing(1, .max, .max) == .beyondRange && missing(1, .min, .min) == .beyondRange)
        let nothing = try Self.statement(0, 1, 1).indicator(.assets)
        #expect(nothing.turnover == 0 && nothing.days == nil && nothing.missing == nil)
    }

    @Test("amounts of different digits are brought to the finer unit")
    func digits() throws {
        var statement = try Self.statement(100, 100, 0)
        statement.closingAssets = DecimalAmount(minorUnits: 3, minorUnitDigits: 0)
        #expect(statement.indicator(.assets).average?.description == "2.00")
    }
}
