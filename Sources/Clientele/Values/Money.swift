/// An exact amount of money: a whole number of a currency's minor units.
///
/// ```swift
/// let price = try Money("19.99", in: .eur)
/// let total = try price + Money("0.01", in: .eur)
/// print(total)  // 20.00 EUR
/// ```
///
/// Arithmetic is checked: it throws instead of wrapping around, and never mixes two currencies. The range is that of 64 bits,
/// ±92,233,720,368,547,758.07 for a currency of two digits.
public struct Money: Sendable, Hashable {
    /// The amount in minor units, such as cents.
    public let minorUnits: Int64
    /// The currency.
    public let currency: Currency

    /// Makes an amount from a whole number of minor units.
    ///
    /// - Parameters:
    ///   - minorUnits: The amount in minor units; negative for a refund.
    ///   - currency: The currency.
    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Zero of a currency.
    ///
    /// - Parameter currency: The currency.
    /// - Returns: An amount of no minor units.
    public static func zero(_ currency: Currency) -> Money {
        Money(minorUnits: 0, currency: currency)
    }
}

extension Money: Codable {
    private enum CodingKeys: String, CodingKey {
        case amount
        case currency
    }

    /// Reads `{"amount": "19.99", "currency": "EUR"}`.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError`` for an amount that is none of the currency, `DecodingError` for another shape.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(values.decode(String.self, forKey: .amount), in: values.decode(Currency.self, forKey: .currency))
    }

    /// Writes the amount as a decimal string beside its currency.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(decimalText, forKey: .amount)
        try values.encode(currency, forKey: .currency)
    }
}
