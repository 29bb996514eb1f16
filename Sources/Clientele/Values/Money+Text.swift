extension Money {
    /// Reads an amount strictly: an optional sign, digits, and an optional point with at most the currency's digits.
    ///
    /// Neither spaces nor grouping, no comma, no exponent, no bare point: what is not exactly an amount is an error.
    ///
    /// ```swift
    /// print(try Money("-4.5", in: .usd).minorUnits)  // -450
    /// ```
    ///
    /// - Parameters:
    ///   - text: The amount, such as `"1234.50"`.
    ///   - currency: The currency it is in.
    /// - Throws: ``ClienteleError/Code/invalidAmount`` for any other text, ``ClienteleError/Code/overflow`` beyond 64 bits.
    public init(_ text: String, in currency: Currency) throws {
        var text = text
        let parsed = text.withUTF8 { DecimalText.parse($0, fractionDigits: currency.minorUnitDigits) }
        switch parsed {
        case .success(let minorUnits): self.init(minorUnits: minorUnits, currency: currency)
        case .failure(let failure): throw failure.amountError(text: text, currency: currency)
        }
    }

    /// The amount alone with exactly the currency's digits, for example `"19.90"`.
    public var decimalText: String {
        DecimalText.text(of: Int128(minorUnits), fractionDigits: currency.minorUnitDigits)
    }
}

extension Money: CustomStringConvertible {
    /// The amount with its currency code, for example `19.90 EUR`.
    public var description: String { "\(decimalText) \(currency.code)" }
}

extension DecimalText.Failure {
    /// The error to show a person for an amount that could not be read.
    package func amountError(text: String, currency: Currency) -> ClienteleError {
        let digits = currency.minorUnitDigits
        switch self {
        case .malformed:
            return ClienteleError(
                .invalidAmount, "'\(text)' is no amount",
                remedy: "write digits with an optional sign and an optional point, such as -1234\(digits > 0 ? ".5" : "")")
        case .tooManyFractionDigits:
            return ClienteleError(
                .invalidAmount, "'\(text)' has more than the \(digits) fraction digits of \(currency.code)",
                remedy: "round it at the source or name the right currency")
        case .overflow:
            return ClienteleError(
                .overflow, "'\(text)' is too large for an amount",
                remedy: "amounts must lie within 64 bits of minor units")
        }
    }
}
