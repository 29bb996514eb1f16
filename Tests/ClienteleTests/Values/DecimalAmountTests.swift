import Clientele
import Foundation
import Testing

@Suite struct DecimalAmountTests {
    @Test("amounts are written as decimal strings and read back with their digits", arguments: 0..<20 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let high = Int128(Int64(bitPattern: random.next())) << 64
            let units = (high | Int128(random.next())) >> Int128(random.next(below: 128))
            let amount = DecimalAmount(minorUnits: units, minorUnitDigits: random.next(below: 10))
            let data = try JSONEncoder().encode([amount])
            #expect(try JSONDecoder().decode([DecimalAmount].self, from: data) == [amount])
        }
    }

    @Test("digits are brought into their range")
    func digits() {
        #expect(DecimalAmount(minorUnits: 5, minorUnitDigits: -3).description == "5")
        #expect(DecimalAmount(minorUnits: 5, minorUnitDigits: 30).description == "0.000000005")
        #expect(DecimalAmount(minorUnits: -8_961, in: .eur).description == "-89.61")
        #expect(DecimalAmount(minorUnits: -8_961, in: .eur).approximateValue == -89.61)
        #expect(DecimalAmount(minorUnits: 7, in: .jpy).approximateValue == 7)
    }

    @Test(
        "texts that are no decimal amount are refused",
        arguments: [
            "", ".", "1.", ".5", "1.0000000000", "+1", "1,5", "1e3", "--1", "- 1", "1 ", "0x10", "1.-5", "1..2", "1.2.3", "-", "-.5", "NaN",
            "170141183460469231731687303715884105728",
        ])
    func badTexts(text: String) throws {
        let data = try JSONEncoder().encode([text])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([DecimalAmount].self, from: data) }
    }
}
