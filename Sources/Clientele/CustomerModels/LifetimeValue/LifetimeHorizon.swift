/// How far into the future a valuation looks.
///
/// ```swift
/// print(try LifetimeHorizon(years: 2), LifetimeHorizon.unlimited)  // 24-months unlimited
/// ```
public struct LifetimeHorizon: Sendable, Hashable {
    /// The number of calendar months, or `nil` for a horizon without end.
    public let months: Int?

    private init(checked months: Int?) {
        self.months = months
    }

    /// A number of calendar months from the end of the observation on.
    ///
    /// - Parameter months: How many, 0 to 1,200.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another number.
    public init(months: Int) throws {
        guard (0...1_200).contains(months) else {
            throw ClienteleError(
                .invalidArgument, "a horizon of \(months) months", remedy: "give 0 to 1,200 months, or LifetimeHorizon.unlimited")
        }
        self.init(checked: months)
    }

    /// A number of calendar years from the end of the observation on.
    ///
    /// - Parameter years: How many, 0 to 100.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another number.
    public init(years: Int) throws {
        guard (0...100).contains(years) else {
            throw ClienteleError(
                .invalidArgument, "a horizon of \(years) years", remedy: "give 0 to 100 years, or LifetimeHorizon.unlimited")
        }
        self.init(checked: years * 12)
    }

    /// Without end; needs discounting at the same rate every day.
    public static let unlimited = LifetimeHorizon(checked: nil)
}

extension LifetimeHorizon: CustomStringConvertible {
    /// Such as `24-months`, or `unlimited`.
    public var description: String { months.map { "\($0)-months" } ?? "unlimited" }
}

extension LifetimeHorizon: Codable {
    /// Reads a horizon as ``description`` writes it.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for any other text, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        if text == "unlimited" {
            self = .unlimited
        } else if text.hasSuffix("-months"), let months = Int(text.dropLast(7)), (0...1_200).contains(months) {
            self.init(checked: months)
        } else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is no horizon"))
        }
    }

    /// Writes the horizon as text.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(description)
    }
}
