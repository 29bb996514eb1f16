/// How many mean intervals of silence a policy allows, kept as a fraction so that comparing with it never rounds.
///
/// ```swift
/// print(try IntervalMultiple(5, over: 2).value)  // 2.5
/// ```
public struct IntervalMultiple: Sendable, Hashable {
    /// The numerator of the reduced fraction, above zero.
    public let numerator: Int32
    /// The denominator of the reduced fraction, above zero.
    public let denominator: Int32

    /// Makes a multiple.
    ///
    /// - Parameters:
    ///   - numerator: The numerator, from 1 to 1,000,000.
    ///   - denominator: The denominator, from 1 to 1,000,000; 1 unless told.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` outside those ranges.
    public init(_ numerator: Int32, over denominator: Int32 = 1) throws {
        let range: ClosedRange<Int32> = 1...1_000_000
        guard range.contains(numerator), range.contains(denominator) else {
            throw ClienteleError(
                .invalidArgument, "\(numerator)/\(denominator) is no multiple of an interval",
                remedy: "give a numerator and a denominator from 1 to 1,000,000")
        }
        self.init(valid: numerator, over: denominator)
    }

    /// Reads a multiple from decimal text with up to four digits behind the point.
    ///
    /// ```swift
    /// print(try IntervalMultiple(decimal: "2.5") == IntervalMultiple(5, over: 2))  // true
    /// ```
    ///
    /// - Parameter text: A number above zero and up to 100, such as `"2.5"`.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for any other text.
    public init(decimal text: String) throws {
        var bytes = text
        let parsed = bytes.withUTF8 { DecimalText.parse($0, fractionDigits: 4) }
        guard case .success(let units) = parsed, (1...1_000_000).contains(units) else {
            throw ClienteleError(
                .invalidArgument, "'\(text)' is no multiple of an interval",
                remedy: "write a number above 0 and up to 100 with at most four digits behind the point, such as 2.5")
        }
        self.init(valid: Int32(units), over: 10_000)
    }

    init(valid numerator: Int32, over denominator: Int32 = 1) {
        var (larger, smaller) = (numerator, denominator)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        self.numerator = numerator / larger
        self.denominator = denominator / larger
    }

    /// The nearest `Double`.
    public var value: Double { Double(numerator) / Double(denominator) }
}

extension IntervalMultiple: Comparable {
    /// Whether a multiple is smaller than another.
    ///
    /// - Parameters:
    ///   - left: The first multiple.
    ///   - right: The second multiple.
    /// - Returns: `true` when the first is smaller.
    public static func < (left: IntervalMultiple, right: IntervalMultiple) -> Bool {
        Int64(left.numerator) * Int64(right.denominator) < Int64(right.numerator) * Int64(left.denominator)
    }
}

extension IntervalMultiple: Codable {
    private enum CodingKeys: String, CodingKey {
        case numerator
        case denominator
    }

    /// Reads a multiple from numerator and denominator.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` outside the ranges, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(values.decode(Int32.self, forKey: .numerator), over: values.decode(Int32.self, forKey: .denominator))
    }
}
