/// What an expert says of a factor: a number, or a triangular fuzzy number.
///
/// In JSON it is a number, or a list of three.
public enum DelphiAnswer: Sendable, Hashable {
    /// A rank, a rating or points.
    case number(Double)
    /// The lowest, the likeliest and the highest value.
    case triangular(TriangularFuzzyNumber)
}

extension DelphiAnswer: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    /// Makes a number.
    ///
    /// - Parameter value: The number.
    public init(floatLiteral value: Double) { self = .number(value) }

    /// Makes a number.
    ///
    /// - Parameter value: The number.
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
}

extension DelphiAnswer: Codable {
    /// Reads a number or a list of three.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a list that is no triangular number, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        if let number = try? decoder.singleValueContainer().decode(Double.self) {
            self = .number(number)
        } else {
            self = .triangular(try TriangularFuzzyNumber(from: decoder))
        }
    }

    /// Writes a number or a list of three.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .number(let number): try number.encode(to: encoder)
        case .triangular(let number): try number.encode(to: encoder)
        }
    }
}
