/// An exact share from 0 to 1, such as 80 %, kept as a fraction so that comparing with it never rounds.
///
/// ```swift
/// print(try Share(percent: 80) == Share(4, of: 5))  // true
/// ```
public struct Share: Sendable, Hashable {
    /// The numerator of the reduced fraction.
    public let numerator: Int32
    /// The denominator of the reduced fraction, above zero.
    public let denominator: Int32

    /// Makes a share from a fraction.
    ///
    /// - Parameters:
    ///   - numerator: The part, not negative.
    ///   - denominator: The whole, at least the part and above zero.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` outside 0 to 1.
    public init(_ numerator: Int32, of denominator: Int32) throws {
        guard denominator > 0, numerator >= 0, numerator <= denominator else {
            throw ClienteleError(
                .invalidArgument, "\(numerator)/\(denominator) is no share", remedy: "give a part between nothing and the whole")
        }
        self.init(reducing: numerator, denominator)
    }

    /// Makes a share from whole percent.
    ///
    /// - Parameter percent: 0 to 100.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` outside that range.
    public init(percent: Int32) throws {
        try self.init(percent, of: 100)
    }

    /// Reads a share from decimal text between `"0"` and `"1"`, with up to eight digits behind the point.
    ///
    /// - Parameter text: For example `"0.8"`.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for any other text.
    public init(decimal text: String) throws {
        var bytes = text
        let parsed = bytes.withUTF8 { DecimalText.parse($0, fractionDigits: 8) }
        guard case .success(let units) = parsed, (0...100_000_000).contains(units) else {
            throw ClienteleError(
                .invalidArgument, "'\(text)' is no share", remedy: "write a number from 0 to 1 with at most eight digits, such as 0.8")
        }
        self.init(reducing: Int32(units), 100_000_000)
    }

    private init(reducing numerator: Int32, _ denominator: Int32) {
        var (larger, smaller) = (denominator, numerator)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        self.numerator = numerator / larger
        self.denominator = denominator / larger
    }

    /// A share of the SDK's own tables, between nothing and the whole.
    init(known numerator: Int32, _ denominator: Int32) {
        self.init(reducing: numerator, denominator)
    }

    /// The whole.
    public static let whole = Share(known: 1, 1)

    /// The nearest `Double`.
    public var value: Double { Double(numerator) / Double(denominator) }

    /// Whether a part of a total is strictly below the share, compared in integers.
    package func isAbove(_ part: Int128, of total: Int128) -> Bool {
        part * Int128(denominator) < total * Int128(numerator)
    }
}

extension Share: Comparable {
    /// Whether a share is smaller than another.
    ///
    /// - Parameters:
    ///   - left: The first share.
    ///   - right: The second share.
    /// - Returns: `true` when the first is smaller.
    public static func < (left: Share, right: Share) -> Bool {
        Int64(left.numerator) * Int64(right.denominator) < Int64(right.numerator) * Int64(left.denominator)
    }
}

extension Share: Codable {
    private enum CodingKeys: String, CodingKey {
        case numerator
        case denominator
    }

    /// Reads a share from numerator and denominator.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` outside 0 to 1, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(values.decode(Int32.self, forKey: .numerator), of: values.decode(Int32.self, forKey: .denominator))
    }
}
