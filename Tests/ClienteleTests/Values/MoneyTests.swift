import Clientele
import Foundation
import Testing

@Suite struct MoneyTests {
    @Test("amounts have their currency's digits")
    func digits() throws {
        let dinar = try Currency("BHD")
        #expect(try Money("1.5", in: .eur).minorUnits == 150)
        #expect(try Money("1.5", in: .eur).description == "1.50 EUR")
        #expect(try Money("15", in: .jpy).minorUnits == 15)
        #expect(try Money("15", in: .jpy).decimalText == "15")
        #expect(try Money("1.234", in: dinar).minorUnits == 1_234)
        #expect(try Money("-1", in: dinar).decimalText == "-1.000")
        #expect(throws: ClienteleError.self) { try Money("1.5", in: .jpy) }
        #expect(throws: ClienteleError.self) { try Money("1.2345", in: dinar) }
    }

    @Test(
        "each kind of text that is no amount says why",
        arguments: [
            ("12,50", ClienteleError.Code.invalidAmount, "'12,50' is no amount"),
            ("", .invalidAmount, "'' is no amount"),
            ("1.234", .invalidAmount, "'1.234' has more than the 2 fraction digits of USD"),
            ("92233720368547758.08", .overflow, "'92233720368547758.08' is too large for an amount"),
        ])
    func errors(text: String, code: ClienteleError.Code, message: String) {
        #expect {
            _ = try Money(text, in: .usd)
        } throws: { error in
            guard let error = error as? ClienteleError else { return false }
            return error.code == code && error.message == message && !error.remedy.isEmpty
        }
    }

    @Test("sums are exact or an error, as in 128 bits", arguments: 0..<20 as Range<UInt64>)
    func arithmetic(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let shift = Int64(random.next(below: 64))
            let (left, right) = (
                Int64(bitPattern: random.next()) >> shift, Int64(bitPattern: random.next()) >> Int64(random.next(below: 64))
            )
            let (a, b) = (Money(minorUnits: left, currency: .eur), Money(minorUnits: right, currency: .eur))
            #expect((try? a + b)?.minorUnits == Int64(exactly: Int128(left) + Int128(right)))
            #expect((try? a - b)?.minorUnits == Int64(exactly: Int128(left) - Int128(right)))
            #expect((try? a * right)?.minorUnits == Int64(exactly: Int128(left) * Int128(right)))
            #expect((try? -a)?.minorUnits == Int64(exactly: -Int128(left)))
            #expect((try? a.isLess(than: b)) == (left < right))
        }
    }

    @Test("the ends of 64 bits are errors of their own kind")
    func overflow() {
        let largest = Money(minorUnits: .max, currency: .eur)
        let smallest = Money(minorUnits: .min, currency: .eur)
        let one = Money(minorUnits: 1, currency: .eur)
        for sum in [{ try largest + one }, { try smallest - one }, { try smallest * -1 }, { try -smallest }] {
            #expect {
                _ = try sum()
            } throws: { ($0 as? ClienteleError)?.code == .overflow }
        }
    }

    @Test("two currencies never meet")
    func mixedCurrencies() {
        let euro = Money(minorUnits: 1, currency: .eur)
        let dollar = Money(minorUnits: 1, currency: .usd)
        for sum in [{ try euro + dollar }, { try euro - dollar }, { try euro.isLess(than: dollar) ? euro : dollar }] {
            #expect {
                _ = try sum()
            } throws: { ($0 as? ClienteleError)?.code == .mixedCurrencies }
        }
    }

    @Test("money is written to JSON with its currency and read back")
    func coding() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let money = try Money("-19.9", in: .eur)
        let data = try encoder.encode(money)
        #expect(String(decoding: data, as: UTF8.self) == #"{"amount":"-19.90","currency":"EUR"}"#)
        #expect(try JSONDecoder().decode(Money.self, from: data) == money)
        for bad in [#"{"amount":"1.999","currency":"EUR"}"#, #"{"amount":"1","currency":"EURO"}"#, #"{"amount":1,"currency":"EUR"}"#, "{}"]
        {
            #expect(throws: (any Error).self) { try JSONDecoder().decode(Money.self, from: Data(bad.utf8)) }
        }
    }
}
