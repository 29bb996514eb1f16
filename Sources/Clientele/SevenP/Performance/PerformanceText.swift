/// Numbers as they stand in sentences.
enum PerformanceText {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    static func percent(_ share: Double) -> String {
        let percent = abs(share) * 100
        return "\(decimal(percent, digits: percent < 10 ? 1 : 0)) %"
    }

    /// A number rounded half up, without zeros behind its last digit.
    static func decimal(_ value: Double, digits: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let rounded = (value * scale).rounded() / scale
        return rounded == rounded.rounded() ? "\(Int64(rounded))" : "\(rounded)"
    }

    /// An amount without its sign, in whole major units with its currency.
    static func amount(_ amount: DecimalAmount, _ currency: Currency) -> String {
        var unit: Int128 = 1
        for _ in 0..<amount.minorUnitDigits { unit *= 10 }
        let size = amount.minorUnits < 0 ? 0 - amount.minorUnits : amount.minorUnits
        let whole = size / unit + (size % unit * 2 >= unit && unit > 1 ? 1 : 0)
        var digits = Array(String(whole))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return currency == .none ? String(digits) : "\(String(digits)) \(currency.code)"
    }

    /// Calendar months from 1 as words.
    static func list(months numbers: [Int]) -> String {
        let names = numbers.compactMap { months.indices.contains($0 - 1) ? months[$0 - 1] : nil }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
