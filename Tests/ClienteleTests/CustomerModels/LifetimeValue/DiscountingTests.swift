import Clientele
import Foundation
import Testing

@Suite("Discounting in calendar time")
struct DiscountingTests {
    @Test(
        "Actual/actual splits days by leap year: 1 November 2003 to 1 May 2004 is 61/365 + 121/366 (ISDA 1998, EMU and market conventions)")
    func published() throws {
        let (start, end) = (try CalendarDay("2003-11-01"), try CalendarDay("2004-05-01"))
        #expect(abs(YearFraction.actualActual.years(from: start, to: end) - 0.49772438056740776) < 1e-13)
        #expect(YearFraction.actual365.years(from: start, to: end) == 182.0 / 365)
        #expect(YearFraction.actual36525.years(from: start, to: end) == 182.0 / 365.25)
    }

    @Test("Factors are those of an explicit product over days")
    func product() throws {
        let method = try AnnualDiscounting(rate: 0.1, yearFraction: .actualActual)
        var factor = 1.0
        var day = try CalendarDay("2023-02-10")
        let start = day
        for _ in 0..<800 {
            let next = day.advanced(by: 1)
            factor *= pow(1.1, -1 / (day.year == 2024 ? 366.0 : 365.0))
            #expect(abs(method.discountFactor(from: start, to: next) - factor) < 1e-12)
            day = next
        }
        let annual = try AnnualDiscounting(rate: 0.15)
        let continuous = try ContinuousDiscounting(rate: log(1.15))
        #expect(abs(annual.discountFactor(from: start, to: day) / continuous.discountFactor(from: start, to: day) - 1) < 1e-14)
        #expect(annual.dailyRate == log1p(0.15) / 365 && method.dailyRate == nil && NoDiscounting().dailyRate == 0)
        #expect(NoDiscounting().discountFactor(from: start, to: day) == 1)
    }

    @Test("Rates and horizons out of range are refused, in code and in JSON")
    func refused() throws {
        for rate in [-1, -2, .nan, .infinity] { #expect(throws: ClienteleError.self) { try AnnualDiscounting(rate: rate) } }
        #expect(throws: ClienteleError.self) { try ContinuousDiscounting(rate: .nan) }
        #expect(throws: ClienteleError.self) { try LifetimeHorizon(months: -1) }
        #expect(throws: ClienteleError.self) { try LifetimeHorizon(years: 101) }
        #expect(throws: ClienteleError.self) { try LifetimeHorizon(years: .max) }
        let none = try LifetimeHorizon(months: 1)
        #expect(throws: ClienteleError.self) { try LifetimeValuePlan(horizon: none, discounting: NoDiscounting(), margin: 1.5) }
        #expect(throws: ClienteleError.self) { try LifetimeValuePlan(horizon: none, discounting: NoDiscounting(), confidence: 1) }
        for text in [#""-3-months""#, #""30-days""#, #""9999-months""#] {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode(LifetimeHorizon.self, from: Data(text.utf8)) }
        }
        let method = try AnnualDiscounting(rate: 0.1, yearFraction: .actualActual)
        #expect(try JSONDecoder().decode(AnnualDiscounting.self, from: encodedForm(method)) == method)
        #expect(throws: ClienteleError.self) {
            try JSONDecoder().decode(AnnualDiscounting.self, from: Data(#"{"rate":-3,"yearFraction":"actual/365"}"#.utf8))
        }
        let text = #"{"rate":0.1,"yearFraction":"actual/actual"}"#
        for data in [try encodedForm(method), try encodedForm(try ContinuousDiscounting(rate: 0.1, yearFraction: .actualActual))] {
            #expect(String(decoding: data, as: UTF8.self) == text)
        }
        let continuous = try JSONDecoder().decode(ContinuousDiscounting.self, from: Data(text.utf8))
        #expect(continuous == (try ContinuousDiscounting(rate: 0.1, yearFraction: .actualActual)))
    }
}
