/// Numbers rounded for people, in the English sentences of findings.
enum PromotionText {
    /// A share in percent with one digit, for example `10.3 %`.
    static func percent(_ share: Double) -> String { "\(decimal(share * 100)) %" }

    /// A number with one digit behind the point.
    static func decimal(_ number: Double) -> String {
        let tenths = (number * 10).rounded()
        guard abs(tenths) < 1e15 else { return "\(number)" }
        let units = Int64(tenths)
        return "\(units < 0 ? "-" : "")\(grouped(String(units.magnitude / 10))).\(units.magnitude % 10)"
    }

    /// A number in whole units with its thousands apart.
    static func whole(_ number: Double) -> String {
        guard abs(number) < 1e15 else { return "\(number)" }
        let units = Int64(number.rounded())
        return (units < 0 ? "-" : "") + grouped(String(units.magnitude))
    }

    /// Money in whole units from a hundred on, to the minor unit below.
    static func money(_ amount: DecimalAmount, _ currency: Currency) -> String {
        let value = amount.approximateValue
        return abs(value) < 100 ? "\(amount) \(currency.code)" : "\(whole(value)) \(currency.code)"
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
