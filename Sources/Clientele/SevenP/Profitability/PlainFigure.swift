/// Numbers rounded for people, in English sentences.
enum PlainFigure {
    /// A share in percent with one digit, for example `10.3 %`.
    static func percent(_ share: Double) -> String { "\(decimal(share * 100)) %" }

    /// A number with one digit behind the point.
    static func decimal(_ number: Double) -> String {
        let tenths = (number * 10).rounded()
        guard abs(tenths) < 1e15 else { return "\(number)" }
        let units = Int64(tenths)
        let sign = units < 0 ? "-" : ""
        return "\(sign)\(grouped(String(units.magnitude / 10))).\(units.magnitude % 10)"
    }

    /// A count with its thousands apart.
    static func count(_ number: Int) -> String { (number < 0 ? "-" : "") + grouped(String(number.magnitude)) }

    /// Money in whole units from a hundred on, to the minor unit below.
    static func money(_ amount: DecimalAmount, _ currency: Currency) -> String {
        let scale = (0..<amount.minorUnitDigits).reduce(Int128(1)) { scale, _ in scale * 10 }
        guard amount.minorUnits.magnitude >= (100 * scale).magnitude else { return "\(amount) \(currency.code)" }
        let units = amount.minorUnits.dividedHalfToEven(by: scale)
        return "\(units < 0 ? "-" : "")\(grouped(String(units.magnitude))) \(currency.code)"
    }

    private static func grouped(_ digits: String) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return result
    }
}
