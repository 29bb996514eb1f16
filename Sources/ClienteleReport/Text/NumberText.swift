/// Numbers as people read them in a report's language.
///
/// The same value gives the same text on every platform, since no system locale is asked. Negative numbers carry the minus sign U+2212.
///
/// ```swift
/// let numbers = NumberText(language: .english)
/// numbers.integer(6919)                          // "6,919"
/// numbers.percent(0.2134)                        // "21.3%"
/// numbers.money("1234567.80", currency: "CNY")   // "CNY 1,234,567.80"
/// ```
public struct NumberText: Sendable, Equatable {
    /// The language written in; it decides the words of ``compact(_:)``.
    public let language: ReportLanguage

    /// Number texts for one language.
    public init(language: ReportLanguage) {
        self.language = language
    }

    /// A count with its digits in groups of three: `6919` is "6,919".
    public func integer(_ value: Int) -> String {
        readable(String(value))
    }

    /// A number with a fixed count of decimals, halves rounded away from zero.
    ///
    /// `decimal(0.61234, places: 3)` is "0.612".
    ///
    /// - Parameters:
    ///   - value: The number; one that is not finite reads as zero.
    ///   - places: How many decimals, 0 to 6.
    /// - Returns: The text.
    public func decimal(_ value: Double, places: Int) -> String {
        readable(FixedDecimals.fixed(value, places: places))
    }

    /// A ratio as a percentage: `0.2` is "20.0%".
    ///
    /// - Parameters:
    ///   - ratio: The ratio, 1 for the whole.
    ///   - places: How many decimals, 0 to 6.
    /// - Returns: The text.
    public func percent(_ ratio: Double, places: Int = 1) -> String {
        readable(FixedDecimals.fixed(ratio * 100, places: places)) + "%"
    }

    /// A ratio as a percentage without the zeros its decimals end in, for running text: `0.8` is "80%", `0.3313` is "33.1%".
    ///
    /// - Parameters:
    ///   - ratio: The ratio, 1 for the whole.
    ///   - places: How many decimals at most, 0 to 6.
    /// - Returns: The text.
    public func percent(_ ratio: Double, upTo places: Int) -> String {
        readable(FixedDecimals.trimmed(ratio * 100, places: places)) + "%"
    }

    /// A number without the zeros its decimals end in, for running text: `2.50` is "2.5".
    ///
    /// - Parameters:
    ///   - value: The number; one that is not finite reads as zero.
    ///   - places: How many decimals at most, 0 to 6.
    /// - Returns: The text.
    public func decimal(_ value: Double, upTo places: Int) -> String {
        readable(FixedDecimals.trimmed(value, places: places))
    }

    /// An exact decimal amount with its digits in groups of three, after its currency's code.
    ///
    /// The amount stays text from end to end, so no digit is lost: `money("-12345678901234567.89", currency: nil)` is
    /// "−12,345,678,901,234,567.89". A text that is not a plain decimal number comes back unchanged.
    ///
    /// - Parameters:
    ///   - amount: The amount: optional sign, digits, optional point and decimals.
    ///   - currency: The ISO 4217 code; `nil` and "XXX" (no currency) are left out.
    /// - Returns: The text.
    public func money(_ amount: String, currency: String?) -> String {
        let text = readable(amount)
        guard let currency, currency != "XXX", !currency.isEmpty else { return text }
        return currency + " " + text
    }

    /// A large number in few characters: "1.2M" in English, "120万" in Chinese.
    ///
    /// - Parameter value: The number; one that is not finite reads as zero.
    /// - Returns: The text.
    public func compact(_ value: Double) -> String {
        let unit = unit(for: value)
        return readable(FixedDecimals.trimmed(value / unit.size, places: 1)) + unit.name
    }

    /// Texts for the ticks of one axis: all in one unit, with the decimals the step between them needs.
    package func axisTexts(_ ticks: [Double]) -> [String] {
        guard let largest = ticks.max(by: { abs($0) < abs($1) }) else { return [] }
        let unit = unit(for: largest)
        let step = ticks.count > 1 ? (ticks[1] - ticks[0]) / unit.size : largest / unit.size
        let places = (0...6).first { isWhole(step, scaledBy: $0) } ?? 6
        return ticks.map { tick in
            let text = readable(FixedDecimals.fixed(tick / unit.size, places: places))
            return tick == 0 ? "0" : text + unit.name
        }
    }

    private func isWhole(_ step: Double, scaledBy places: Int) -> Bool {
        let scaled = (0..<places).reduce(step) { value, _ in value * 10 }
        return abs(scaled - scaled.rounded()) < 1e-6
    }

    private func unit(for value: Double) -> (size: Double, name: String) {
        let units: [(size: Double, name: String)] =
            switch language {
            case .english: [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e4, "K")]
            case .simplifiedChinese: [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")]
            }
        guard let unit = units.first(where: { abs(value) >= $0.size }) else { return (1, "") }
        return unit.name == "K" ? (1_000, unit.name) : unit
    }

    private func readable(_ digits: String) -> String {
        let text = FixedDecimals.grouped(digits)
        return text.first == "-" ? "−" + text.dropFirst() : text
    }
}
