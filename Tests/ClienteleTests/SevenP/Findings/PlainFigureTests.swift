import Testing

@testable import Clientele

@Suite("Numbers in the sentences of findings")
struct PlainFigureTests {
    @Test func `shares and numbers have one digit behind the point`() {
        #expect(PlainFigure.percent(0.1032) == "10.3 %" && PlainFigure.percent(-0.394) == "-39.4 %" && PlainFigure.percent(0.05) == "5.0 %")
        #expect(PlainFigure.decimal(1_234.56) == "1,234.6" && PlainFigure.decimal(-0.04) == "0.0")
        #expect(PlainFigure.number(2) == "2" && PlainFigure.number(2.5) == "2.5" && PlainFigure.number(1_200) == "1,200")
    }

    @Test func `counts have their thousands apart`() {
        #expect(PlainFigure.count(999) == "999" && PlainFigure.count(-1_234_567) == "-1,234,567" && PlainFigure.whole(1_999.5) == "2,000")
        #expect(PlainFigure.count(1, "contract", "contracts") == "1 contract")
        #expect(PlainFigure.count(1_000, "contract", "contracts") == "1,000 contracts")
        #expect(PlainFigure.count(.min) == "-9,223,372,036,854,775,808")
    }

    @Test func `numbers that no count can hold stay as they are`() {
        #expect(PlainFigure.whole(1e300) == "1e+300" && PlainFigure.decimal(.infinity) == "inf")
    }

    @Test func `money is told in whole units from a hundred on, with the code of its currency behind`() {
        func euro(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, in: .eur) }
        #expect(PlainFigure.money(euro(9_999), .eur) == "99.99 EUR" && PlainFigure.money(euro(10_000), .eur) == "100 EUR")
        #expect(PlainFigure.money(euro(-123_456_750), .eur) == "-1,234,568 EUR" && PlainFigure.money(euro(-5), .eur) == "-0.05 EUR")
        #expect(PlainFigure.size(euro(-123_456_750), .eur) == "1,234,568 EUR")
        #expect(PlainFigure.money(DecimalAmount(minorUnits: 1_234, in: .jpy), .jpy) == "1,234 JPY")
        #expect(PlainFigure.money(DecimalAmount(minorUnits: 999, in: .none), .none) == "9.99")
    }
}
