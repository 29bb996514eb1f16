/// An exact sum of money inside a result that names its currency once: 128 bits of minor units, written as a decimal string.
///
/// ```swift
/// print(DecimalAmount(minorUnits: 8961, minorUnitDigits: 2))  // 89.61
/// ```
public struct DecimalAmount: Sendable, Hashable {
    /// The sum in minor units.
    public let minorUnits: Int128
    /// How many decimal digits the minor unit has, 0 to 9.
    public let minorUnitDigits: Int

    /// Makes an amount from minor units.
    ///
    /// - Parameters:
    ///   - minorUnits: The sum in minor units.
    ///   - minorUnitDigits: How many decimal digits the minor unit has; brought into 0 to 9.
    public init(minorUnits: Int128, minorUnitDigits: Int) {
        self.minorUnits = minorUnits
        self.minorUnitDigits = min(max(minorUnitDigits, 0), 9)
    }

    /// Makes an amount in a currency's minor units.
    ///
    /// - Parameters:
    ///   - minorUnits: The sum in minor units.
    ///   - currency: The currency that says how many digits there are.
    public init(minorUnits: Int128, in currency: Currency) {
        self.init(minorUnits: minorUnits, minorUnitDigits: currency.minorUnitDigits)
    }

    /// The nearest `Double`, for drawing and for ratios; sums stay exact only as ``minorUnits``.
    public var approximateValue: Double {
        var scale = 1.0
        for _ in 0..<minorUnitDigits { scale *= 10 }
        return Double(minorUnits) / scale
    }
}

extension DecimalAmount: CustomStringConvertible {
    /// The amount with exactly its digits, for example `89.61`.
    public var description: String { DecimalText.text(of: minorUnits, fractionDigits: minorUnitDigits) }
}

extension DecimalAmount: Codable {
    /// Reads a decimal string; the digits behind its point say what the minor unit is.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for text that is no decimal number of at most nine fraction digits.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = halves.count == 2 ? halves[1] : ""
        guard halves.count <= 2, fraction.utf8.count <= 9, halves.count == 1 || !fraction.isEmpty,
            fraction.utf8.allSatisfy({ (48...57).contains($0) }), let first = text.utf8.first, first != 0x2B,
            halves[0].utf8.last.map({ (48...57).contains($0) }) == true, let units = Int128(halves[0] + fraction)
        else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is no decimal amount"))
        }
        self.init(minorUnits: units, minorUnitDigits: fraction.utf8.count)
    }

    /// Writes the amount as a decimal string.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(description)
    }
}
