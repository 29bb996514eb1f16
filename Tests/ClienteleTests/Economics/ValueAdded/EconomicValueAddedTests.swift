import Foundation
import Testing

@testable import Clientele

@Suite("Economic value added")
struct EconomicValueAddedTests {
    private static func dollars(_ whole: Int128) -> DecimalAmount { DecimalAmount(minorUnits: whole * 100, in: .usd) }

    /// The spreadsheet "Economic Value Added" (docstoc 32048137), year 1.
    ///
    /// Common stock 1.8 million at 18 %, preferred 0.7 million at 12 %, debt
    /// 2 million at 11 %, tax 30 %, profit before interest and taxes 1 million. It takes tax off preferred dividends too, here given as 8.4 %.
    @Test("the published spreadsheet is reproduced")
    func thePublishedSpreadsheetIsReproduced() throws {
        let cost = try CapitalCost(
            equity: Self.dollars(1_800_000), equityRate: 0.18, debt: Self.dollars(2_000_000), debtRate: 0.11,
            preferred: Self.dollars(700_000), preferredRate: 0.084, taxRate: 0.3
        ).weightedAverage()
        #expect((cost * 10_000).rounded() == 1_193)
        let year = ValueAddedYear(
            year: "1", operatingProfit: Self.dollars(1_000_000), taxRate: 0.3, openingCapital: Self.dollars(4_500_000),
            closingCapital: Self.dollars(4_500_000), costOfCapital: cost)
        let statement = try EconomicValueAdded(currency: .usd, years: [year]).years[0]
        #expect(statement.netOperatingProfit == Self.dollars(700_000))
        #expect(statement.valueAdded == Self.dollars(163_200))
    }

    /// By hand: 109 − 22.47 tax (20 / 97 of it) − 0.085 × ((534 − 157) + (627 − 194)) / 2 = 86.53 − 34.43 = 52.10, the charge of 34.425 being
    /// rounded away from zero.
    @Test("the charge on average capital is as by hand")
    func averageCapital() throws {
        func millions(_ whole: Int128) -> DecimalAmount { DecimalAmount(minorUnits: whole * 100, in: .usd) }
        let year = ValueAddedYear(
            year: "2013", operatingProfit: millions(109), taxRate: 20.0 / 97, openingCapital: millions(534 - 157),
            closingCapital: millions(627 - 194), costOfCapital: 0.085)
        let statement = try EconomicValueAdded(currency: .usd, years: [year], basis: .average).years[0]
        #expect(statement.valueAdded.description == "52.10")
        #expect(statement.investedCapital.description == "405.00")
    }

    /// Damodaran (2006), "Damodaran on Valuation", illustration 3.2: Cisco's research, 2005 and before, over five years, in $ million.
    @Test("research is capitalised as in the published case of Cisco")
    func researchIsCapitalisedAsIn() throws {
        let spending = [3_320, 3_192, 3_135, 3_448, 3_922, 2_704].map { Self.dollars($0) }
        let research = try ValueAddedAdjustment.capitalized(spending, over: 5, in: .usd)
        #expect(research.closingCapital.description == "9918.20")  // $9.92 billion
        #expect(research.openingCapital.description == "9878.40")  // $9,878 million
        #expect(research.profit.description == "39.80")  // 3,320 less $3.28 billion
    }

    @Test("adjustments add up as by hand, whatever the amounts", arguments: [UInt64(1), 2, 3])
    func adjustmentsAddUpAsBy(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        func draw() -> Int { generator.next(below: 2_000_001) - 1_000_000 }
        for _ in 0..<200 {
            let (profit, opening, closing) = (draw(), draw(), draw())
            let parts = (0..<3).map { _ in (draw(), draw(), draw()) }
            let (tax, rate) = (Double(generator.next(below: 51)) / 100, Double(generator.next(below: 31)) / 100)
            func amount(_ cents: Int) -> DecimalAmount { DecimalAmount(minorUnits: Int128(cents), in: .usd) }
            let year = ValueAddedYear(
                year: "x", operatingProfit: amount(profit), taxRate: tax, openingCapital: amount(opening), closingCapital: amount(closing),
                adjustments: parts.map {
                    ValueAddedAdjustment(name: "p", profit: amount($0.0), openingCapital: amount($0.1), closingCapital: amount($0.2))
                }, costOfCapital: rate)
            // In exact whole numbers: hundredths of cents.
            func rounded(_ hundredths: Int, _ divisor: Int) -> Int {
                (abs(hundredths) * 2 + divisor) / (2 * divisor) * (hundredths < 0 ? -1 : 1)
            }
            let whole = Int((tax * 100).rounded()), charged = Int((rate * 100).rounded())
            let nopat = profit - rounded(profit * whole, 100) + parts.reduce(0) { $0 + $1.0 }
            let capital = opening + parts.reduce(0) { $0 + $1.1 }
            let mean = rounded(capital + closing + parts.reduce(0) { $0 + $1.2 }, 2)
            let first = try EconomicValueAdded(currency: .usd, years: [year]).years[0]
            let second = try EconomicValueAdded(currency: .usd, years: [year], basis: .average).years[0]
            #expect(abs(first.valueAdded.minorUnits - Int128(nopat - rounded(capital * charged, 100))) <= 2, "seed \(seed)")
            #expect(first.netOperatingProfit.minorUnits - Int128(nopat) <= 1)
            #expect(second.investedCapital == amount(mean))
            if let spread = first.spread, let earned = first.returnOnCapital {
                #expect(abs(spread - (earned - rate)) < 1e-12)
                #expect(abs(spread * Double(capital) - Double(first.valueAdded.minorUnits)) < 1)
            }
        }
    }

    @Test("market value added equals the value of cash flows less the capital")
    func marketValueAddedEqualsThe() throws {
        // Capital grows by what is not paid out: value by EVA and value by cash flows are the same (Damodaran 2006).
        var capital = 1_000.0
        var years: [ValueAddedYear] = []
        var (cash, discount) = (0.0, 1.0)
        for place in 1...40 {
            let profit = 0.2 * capital
            let next = capital * (place < 40 ? 1.03 : 1)
            years.append(
                ValueAddedYear(
                    year: "\(place)", operatingProfit: DecimalAmount(minorUnits: Int128((profit * 1e6).rounded()), minorUnitDigits: 2),
                    taxRate: 0, openingCapital: DecimalAmount(minorUnits: Int128((capital * 1e6).rounded()), minorUnitDigits: 2),
                    closingCapital: DecimalAmount(minorUnits: Int128((next * 1e6).rounded()), minorUnitDigits: 2), costOfCapital: 0.1))
            discount /= 1.1
            cash += (profit - (next - capital)) * discount
            if place == 40 { cash += profit / 0.1 * discount }
            capital = next
        }
        let added = try EconomicValueAdded(currency: .usd, years: years).marketValueAdded(growth: 0)
        #expect(abs(added.approximateValue - (cash - 1_000) * 1e4) < 0.1)
    }

    @Test("momentum compares two years")
    func momentumComparesTwoYears() throws {
        func year(_ profit: Int128) -> ValueAddedYear {
            ValueAddedYear(
                year: "\(profit)", operatingProfit: Self.dollars(profit), taxRate: 0, openingCapital: Self.dollars(1_000),
                closingCapital: Self.dollars(1_000), costOfCapital: 0.1)
        }
        let result = try EconomicValueAdded(currency: .usd, years: [year(150), year(180)])
        #expect(result.years[0].improvement == nil)
        #expect(result.years[1].improvement == Self.dollars(30))
        #expect(result.years[1].momentum == 0.03)
        #expect(try JSONDecoder().decode(EconomicValueAdded.self, from: JSONEncoder().encode(result)) == result)
        let text = String(decoding: try JSONEncoder().encode(result), as: UTF8.self)
        #expect(text.contains("\"momentum\":null"))
    }

    @Test("leases, reserves and deferred taxes are adjusted")
    func leasesReservesAndDeferredTaxes() throws {
        let lease = try ValueAddedAdjustment.operatingLeases(
            opening: Self.dollars(500), closing: Self.dollars(400), rate: 0.06, taxRate: 0.25, in: .usd)
        #expect(lease.profit.description == "22.50")
        let stock = try ValueAddedAdjustment.stockReserve(opening: Self.dollars(80), closing: Self.dollars(95), in: .usd)
        #expect(stock.profit == Self.dollars(15))
        let taxes = try ValueAddedAdjustment.deferredTaxes(opening: Self.dollars(40), closing: Self.dollars(30), in: .usd)
        #expect(taxes.profit == Self.dollars(-10))
        #expect(taxes.openingCapital == Self.dollars(40))
    }

    @Test("bad inputs are refused")
    func badInputsAreRefused() {
        let good = ValueAddedYear(
            year: "1", operatingProfit: Self.dollars(1), taxRate: 0.3, openingCapital: Self.dollars(1), closingCapital: Self.dollars(1),
            costOfCapital: 0.1)
        let broken: [(inout ValueAddedYear) -> Void] = [
            { $0.taxRate = 1.5 }, { $0.taxRate = .nan }, { $0.costOfCapital = .infinity }, { $0.costOfCapital = -1 },
            { $0.operatingProfit = DecimalAmount(minorUnits: 1, minorUnitDigits: 5) },
            { $0.openingCapital = DecimalAmount(minorUnits: .max, minorUnitDigits: 0) },
        ]
        for change in broken {
            var year = good
            change(&year)
            #expect(throws: ClienteleError.self) { try EconomicValueAdded(currency: .usd, years: [year]) }
        }
        #expect(throws: ClienteleError.self) { try EconomicValueAdded(currency: .usd, years: [good]).marketValueAdded(growth: 0.1) }
        #expect(throws: ClienteleError.self) { try ValueAddedAdjustment.capitalized([], over: 0, in: .usd) }
        #expect(throws: ClienteleError.self) { try CapitalCost(equity: Self.dollars(0), equityRate: 0.1).weightedAverage() }
        #expect(throws: ClienteleError.self) { try CapitalCost(equity: Self.dollars(-1), equityRate: 0.1).weightedAverage() }
        #expect(throws: ClienteleError.self) { try CapitalCost(equity: Self.dollars(1), equityRate: .nan).weightedAverage() }
    }
}
