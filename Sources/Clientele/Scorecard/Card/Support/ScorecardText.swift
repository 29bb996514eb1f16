/// Numbers in the sentences of findings.
enum ScorecardText {
    /// A number rounded to some digits behind the point, without zeros at its end.
    static func number(_ value: Double, digits: Int = 2) -> String {
        guard value.isFinite else { return "no number" }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = (value * scale).rounded()
        guard abs(scaled) < 1e15, let units = Int128(exactly: scaled) else { return "\(value)" }
        var text = DecimalText.text(of: units, fractionDigits: digits)
        guard digits > 0 else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text == "-0" ? "0" : text
    }

    /// Names in quotes with commas between them.
    static func list(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
}
