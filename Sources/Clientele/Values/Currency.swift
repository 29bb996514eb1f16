/// A currency: its ISO 4217 code and the number of digits of its minor unit.
///
/// ```swift
/// let yen = try Currency("JPY")
/// print(yen.minorUnitDigits)  // 0
/// ```
public struct Currency: Sendable, Hashable {
    /// The alphabetic code, for example `"EUR"`.
    public let code: String
    /// How many decimal digits the minor unit has: 2 for cents, 0 for yen.
    public let minorUnitDigits: Int

    /// Looks a currency up by its ISO 4217 code.
    ///
    /// - Parameter code: Three capital letters, such as `"USD"`; `"XXX"` stands for "no currency" and counts in hundredths.
    /// - Throws: ``ClienteleError/Code/unknownCurrency`` for a code that ISO 4217 does not list.
    public init(_ code: String) throws {
        guard let digits = Currency.minorUnitDigits(ofCode: code) else {
            throw ClienteleError(
                .unknownCurrency, "'\(code)' is no ISO 4217 currency code",
                remedy: "use a code such as EUR, USD or CNY, or XXX for amounts without a currency")
        }
        self.code = code
        self.minorUnitDigits = digits
    }

    /// Makes a unit of account that ISO 4217 does not list, such as loyalty points.
    ///
    /// - Parameters:
    ///   - code: A name of 1 to 16 ASCII letters and digits.
    ///   - minorUnitDigits: The number of decimal digits, 0 to 9.
    /// - Throws: ``ClienteleError/Code/unknownCurrency`` when the name or the digits are out of range, or when ISO 4217 lists
    ///   the code with another number of digits.
    public init(custom code: String, minorUnitDigits: Int) throws {
        let allowed = code.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
        guard allowed, (1...16).contains(code.utf8.count), (0...9).contains(minorUnitDigits) else {
            throw ClienteleError(
                .unknownCurrency, "'\(code)' with \(minorUnitDigits) digits is no usable unit of account",
                remedy: "name it with 1 to 16 ASCII letters or digits and give it 0 to 9 digits")
        }
        if let listed = Currency.minorUnitDigits(ofCode: code), listed != minorUnitDigits {
            throw ClienteleError(
                .unknownCurrency, "ISO 4217 gives \(code) \(listed) digits, not \(minorUnitDigits)",
                remedy: "use Currency(\"\(code)\") or another name")
        }
        self.code = code
        self.minorUnitDigits = minorUnitDigits
    }

    private init(listed code: String, digits: Int) {
        self.code = code
        self.minorUnitDigits = digits
    }

    /// No currency: amounts in hundredths of an unnamed unit (ISO 4217 code XXX).
    public static let none = Currency(listed: "XXX", digits: 2)
    /// The euro.
    public static let eur = Currency(listed: "EUR", digits: 2)
    /// The United States dollar.
    public static let usd = Currency(listed: "USD", digits: 2)
    /// The pound sterling.
    public static let gbp = Currency(listed: "GBP", digits: 2)
    /// The Chinese yuan renminbi.
    public static let cny = Currency(listed: "CNY", digits: 2)
    /// The Japanese yen.
    public static let jpy = Currency(listed: "JPY", digits: 0)
}

extension Currency: CustomStringConvertible {
    /// The code.
    public var description: String { code }
}

extension Currency: Codable {
    private enum CodingKeys: String, CodingKey {
        case code
        case minorUnitDigits
    }

    /// Reads a currency from its code, or from an object with code and digits for one that ISO 4217 does not list.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError`` for an unknown code, `DecodingError` for another shape.
    public init(from decoder: any Decoder) throws {
        if let code = try? decoder.singleValueContainer().decode(String.self) {
            try self.init(code)
        } else {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            try self.init(
                custom: values.decode(String.self, forKey: .code), minorUnitDigits: values.decode(Int.self, forKey: .minorUnitDigits))
        }
    }

    /// Writes the code alone for a listed currency, and code with digits for another.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        if Currency.minorUnitDigits(ofCode: code) != nil {
            var value = encoder.singleValueContainer()
            try value.encode(code)
        } else {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(code, forKey: .code)
            try values.encode(minorUnitDigits, forKey: .minorUnitDigits)
        }
    }
}
