import Clientele
import Testing

/// Amounts read by taking the text apart as strings.
private func oracle(_ text: String, digits: Int) -> Result<Int64, DecimalText.Failure> {
    var body = Substring(text)
    let isNegative = body.hasPrefix("-")
    if isNegative || body.hasPrefix("+") { body = body.dropFirst() }
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    let isDecimal =
        parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy { "0123456789".unicodeScalars.contains($0) } }
    guard isDecimal, let whole = parts.first else { return .failure(.malformed) }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.count <= digits else { return .failure(.tooManyFractionDigits) }
    let all = (whole + fraction + String(repeating: "0", count: digits - fraction.count)).drop { $0 == "0" }
    guard all.count <= 19 else { return .failure(.overflow) }
    let magnitude = Int128(all.isEmpty ? "0" : String(all)) ?? 0
    return Int64(exactly: isNegative ? -magnitude : magnitude).map { .success($0) } ?? .failure(.overflow)
}

private func parse(_ text: String, digits: Int) -> Result<Int64, DecimalText.Failure> {
    Array(text.utf8).withUnsafeBufferPointer { DecimalText.parse($0, fractionDigits: digits) }
}

@Suite struct DecimalTextTests {
    @Test("amounts of the grammar, and texts that are nearly such, are read as by hand", arguments: 0..<60 as Range<UInt64>)
    func fuzzedGrammar(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func digits(_ limit: Int) -> String { (0..<random.next(below: limit)).map { _ in String(random.next(below: 10)) }.joined() }
        for _ in 0..<400 {
            var text = ["", "-", "+"][random.next(below: 3)] + String(repeating: "0", count: random.next(below: 3)) + digits(22)
            if random.next(below: 2) == 0 { text += "." + digits(11) }
            if random.next(below: 3) == 0 {
                var scalars = Array(text.unicodeScalars)
                let place = random.next(below: scalars.count + 1)
                scalars.insert(Array(" ,.-+eE０٣'_\u{0}xX".unicodeScalars)[random.next(below: 14)], at: place)
                text = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
            }
            let unit = random.next(below: 10)
            #expect(parse(text, digits: unit) == oracle(text, digits: unit), "\(text.debugDescription) with \(unit) digits")
        }
    }

    @Test("random bytes are an amount or none, never a crash", arguments: 0..<10 as Range<UInt64>)
    func randomBytesAreSafe(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let bytes = (0..<random.next(below: 40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            let text = String(validating: bytes, as: UTF8.self)
            let result = bytes.withUnsafeBufferPointer { DecimalText.parse($0, fractionDigits: 2) }
            if let text { #expect(result == oracle(text, digits: 2)) } else { #expect(result == .failure(.malformed)) }
        }
    }

    @Test(
        "the ends of 64 bits are reached and not passed",
        arguments: [
            ("9223372036854775807", 0, .success(.max)), ("9223372036854775808", 0, .failure(.overflow)),
            ("-9223372036854775808", 0, .success(.min)), ("-9223372036854775809", 0, .failure(.overflow)),
            ("92233720368547758.07", 2, .success(.max)), ("92233720368547758.08", 2, .failure(.overflow)),
            ("-92233720368547758.08", 2, .success(.min)), ("-92233720368547758.09", 2, .failure(.overflow)),
            ("92233720368547758.1", 2, .failure(.overflow)), ("9223372036.854775807", 9, .success(.max)),
            ("9223372037", 9, .failure(.overflow)), ("-9223372036.854775808", 9, .success(.min)),
            ("000000000000000000000000000001", 2, .success(100)), ("-0", 2, .success(0)), ("18446744073709551616", 0, .failure(.overflow)),
        ] as [(String, Int, Result<Int64, DecimalText.Failure>)])
    func ends(text: String, digits: Int, expected: Result<Int64, DecimalText.Failure>) {
        #expect(parse(text, digits: digits) == expected)
        #expect(oracle(text, digits: digits) == expected)
    }

    @Test("what is printed is read back", arguments: 0..<20 as Range<UInt64>)
    func roundTrip(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let units = Int64(bitPattern: random.next()) >> Int64(random.next(below: 64))
            let digits = random.next(below: 10)
            let text = DecimalText.text(of: Int128(units), fractionDigits: digits)
            #expect(parse(text, digits: digits) == .success(units), "\(text)")
            #expect(text.split(separator: ".").dropFirst().first?.count ?? 0 == digits)
        }
    }

    @Test(
        "numbers are printed with exactly their digits",
        arguments: [
            (0, 0, "0"), (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (-100, 2, "-1.00"), (123, 0, "123"), (1_234, 3, "1.234"),
            (Int128(Int64.min), 2, "-92233720368547758.08"), (Int128.max, 0, "170141183460469231731687303715884105727"),
            (Int128.min, 9, "-170141183460469231731687303715.884105728"),
        ] as [(Int128, Int, String)])
    func printing(value: Int128, digits: Int, expected: String) {
        #expect(DecimalText.text(of: value, fractionDigits: digits) == expected)
    }

    @Test("A number is digits with a sign, a point and an exponent, and nothing else that may pass for one")
    func numbers() {
        for (text, value) in [
            ("30.43", 30.43), ("0", 0), ("-0", 0), ("+7", 7), ("5e-1", 0.5), ("1E3", 1_000), ("00012", 12), (".5", 0.5), ("5.", 5),
            ("0.1", 0.1), ("9007199254740993", 9007199254740992), ("1e-400", 0), ("-1.7976931348623157e308", -1.7976931348623157e308),
        ] {
            #expect(DecimalText.number(text.utf8) == value, "\(text)")
        }
        for text in [
            "", "nan", "NaN", "inf", "-inf", "infinity", "0x10", "0x1p3", "1e", "e5", ".", "-", "+", "--1", "+-1", "1.2.3", "1e5e5", "1 ",
            " 1", "1,5", "1_000", "1e999", "-1e999", "１", "1\u{0}", "1.5f",
        ] {
            #expect(DecimalText.number(text.utf8) == nil, "\(text)")
        }
        #expect(DecimalText.number([0x31, 0xFF]) == nil)
    }
}
