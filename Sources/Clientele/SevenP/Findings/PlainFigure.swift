/// Numbers rounded for people, in the English sentences of findings.
enum PlainFigure {
    /// A share in percent with one digit, for example `10.3 %`.
    static func percent(_ share: Double) -> String { "\(decimal(share * 100)) %" }

    /// A number with one digit behind the point.
    static func decimal(_ number: Double) -> String {
        let tenths = (number * 10).rounded()
        guard abs(tenths) < 1e15 else { return "\(number)" }
        let units = Int64(tenths)
        return "\(units < 0 ? "-" : "")\(grouped(units.magnitude / 10)).\(units.magnitude % 10)"
    }

    /// A number with one digit behind the point, or none where that would be zero: for what is often whole.
    static func number(_ number: Double) -> String {
        let text = decimal(number)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A number in whole units with its thousands apart.
    static func whole(_ number: Double) -> String {
        guard abs(number) < 1e15 else { return "\(number)" }
        let units = Int64(number.rounded())
        return (units < 0 ? "-" : "") + grouped(units.magnitude)
    }

    /// A count with its thousands apart.
    static func count(_ number: Int) -> String { (number < 0 ? "-" : "") + grouped(number.magnitude) }

    /// How many of something, in words that fit the number.
    static func count(_ number: Int, _ one: String, _ many: String) -> String { "\(count(number)) \(number == 1 ? one : many)" }

    /// Money in whole units from a hundred on, to the minor unit below, with the code of its currency if it has one: `1,234 EUR`.
    static func money(_ amount: DecimalAmount, _ currency: Currency) -> String {
        (amount.minorUnits < 0 ? "-" : "") + size(amount, currency)
    }

    /// Money without its sign, for sentences whose verb tells the direction.
    static func size(_ amount: DecimalAmount, _ currency: Currency) -> String {
        let scale = (0..<amount.minorUnitDigits).reduce(Int128(1)) { scale, _ in scale * 10 }
        let size = amount.minorUnits < 0 ? 0 - amount.minorUnits : amount.minorUnits
        let text =
            size < 100 * scale
            ? "\(DecimalAmount(minorUnits: size, minorUnitDigits: amount.minorUnitDigits))" : grouped(size.dividedHalfToEven(by: scale))
        return currency == .none ? text : "\(text) \(currency.code)"
    }

    private static func grouped(_ number: some BinaryInteger) -> String {
        var result = ""
        let digits = String(number)
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return result
    }
}
