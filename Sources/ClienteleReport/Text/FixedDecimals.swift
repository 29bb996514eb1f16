/// Numbers as digits, the same on every machine: no locale and no formatter takes part.
package enum FixedDecimals {
    private static let powers: [Double] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

    /// `value` with exactly `places` decimals (0 to 6), halves rounded away from zero; what is not finite is written as zero.
    package static func fixed(_ value: Double, places: Int) -> String {
        let decimals = min(max(places, 0), powers.count - 1)
        guard value.isFinite else { return fixed(0, places: decimals) }
        let scaled = (value * powers[decimals]).rounded(.toNearestOrAwayFromZero)
        guard abs(scaled) < 1e30, let digits = Int128(exactly: scaled) else { return value.description }
        let text = padded(String(digits.magnitude), to: decimals + 1)
        let whole = text.dropLast(decimals)
        let sign = digits < 0 ? "-" : ""
        return decimals == 0 ? sign + whole : sign + whole + "." + text.suffix(decimals)
    }

    /// As `fixed`, without the zeros a decimal fraction ends in.
    package static func trimmed(_ value: Double, places: Int) -> String {
        let text = fixed(value, places: places)
        guard text.contains("."), !text.contains("e") else { return text }
        let kept = text.reversed().drop { $0 == "0" }
        return String((kept.first == "." ? kept.dropFirst() : kept).reversed())
    }

    /// Sets a comma between every three digits before the decimal point; a text that is not a plain decimal comes back unchanged.
    package static func grouped(_ decimal: String) -> String {
        let sign = decimal.prefix { $0 == "-" || $0 == "+" }
        let unsigned = decimal.dropFirst(sign.count)
        let whole = unsigned.prefix { $0.isASCII && $0.isWholeNumber }
        let rest = unsigned.dropFirst(whole.count)
        guard !whole.isEmpty, sign.count <= 1, isFraction(rest) else { return decimal }
        var result = ""
        for (offset, digit) in whole.enumerated() {
            if offset > 0, (whole.count - offset).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return sign + result + rest
    }

    private static func isFraction(_ text: Substring) -> Bool {
        text.isEmpty || (text.first == "." && text.dropFirst().allSatisfy { $0.isASCII && $0.isWholeNumber })
    }

    private static func padded(_ digits: String, to length: Int) -> String {
        String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
}
