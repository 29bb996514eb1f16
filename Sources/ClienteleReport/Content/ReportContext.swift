/// What a section needs to know of the report it will stand in.
public struct ReportContext: Sendable {
    /// The words and the way of writing numbers.
    public let vocabulary: Vocabulary
    /// The ISO 4217 code of the amounts, or `nil` where there is none to show.
    public let currency: String?

    /// The setting of a report.
    public init(vocabulary: Vocabulary, currency: String? = nil) {
        self.vocabulary = vocabulary
        self.currency = currency
    }

    /// An exact decimal amount, grouped and with the report's currency.
    public func money(_ amount: String) -> String {
        vocabulary.numbers.money(amount, currency: currency)
    }
}
