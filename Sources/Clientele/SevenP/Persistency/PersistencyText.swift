/// Numbers in the sentences of the persistency analysis.
enum PersistencyText {
    /// A number with at most one digit behind the point.
    static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded()
        guard abs(tenths) < 1e15 else { return "\(value)" }
        let whole = Int64(tenths)
        let sign = whole < 0 ? "-" : ""
        let (size, rest) = (whole.magnitude / 10, whole.magnitude % 10)
        return rest == 0 ? "\(sign)\(size)" : "\(sign)\(size).\(rest)"
    }

    /// A share in percent with at most one digit behind the point.
    static func percent(_ share: Double) -> String { number(share * 100) + " %" }

    /// An amount in whole units of its currency.
    static func amount(_ amount: DecimalAmount, _ currency: Currency) -> String {
        "\(currency.code) \(number(amount.approximateValue.rounded()))"
    }

    /// How many of something, in words that fit the number.
    static func count(_ count: Int, _ one: String, _ many: String) -> String { count == 1 ? "1 \(one)" : "\(count) \(many)" }
}
