/// A mean interval between purchase occasions as an exact fraction: a number of days over a number of intervals.
///
/// Two fractions of the same value are equal, and comparing never rounds.
///
/// ```swift
/// let interval = try OccasionInterval(totalDays: 45, intervals: 2)
/// print(interval.days)  // 22.5
/// print(try interval == OccasionInterval(totalDays: 90, intervals: 4))  // true
/// ```
public struct OccasionInterval: Sendable {
    /// The days from the first occasion to the last.
    public let totalDays: Int64
    /// How many intervals lie between them, above zero.
    public let intervals: Int64

    /// Makes an interval.
    ///
    /// - Parameters:
    ///   - totalDays: The days from the first occasion to the last, not negative.
    ///   - intervals: How many intervals lie between them, above zero.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for other numbers.
    public init(totalDays: Int64, intervals: Int64 = 1) throws {
        guard totalDays >= 0, intervals > 0 else {
            throw ClienteleError(
                .invalidArgument, "\(totalDays) days over \(intervals) intervals is no mean interval",
                remedy: "give days from 0 and at least one interval")
        }
        self.init(validDays: totalDays, over: intervals)
    }

    init(validDays totalDays: Int64, over intervals: Int64) {
        self.totalDays = totalDays
        self.intervals = intervals
    }

    /// The nearest `Double`, in days.
    public var days: Double { Double(totalDays) / Double(intervals) }

    /// The longest silence in whole days that is not above a multiple of the interval.
    ///
    /// ```swift
    /// let interval = try OccasionInterval(totalDays: 45, intervals: 2)
    /// print(try interval.wholeDays(times: IntervalMultiple(3)))  // 67
    /// ```
    ///
    /// - Parameter multiple: The multiple.
    /// - Returns: The days, rounded down; the largest number there is where they exceed 64 bits.
    public func wholeDays(times multiple: IntervalMultiple) -> Int64 {
        let (product, overflow) = totalDays.multipliedReportingOverflow(by: Int64(multiple.numerator))
        let (divisor, divisorOverflow) = intervals.multipliedReportingOverflow(by: Int64(multiple.denominator))
        // The usual numbers need no division of 128 bits, which is slow.
        if !overflow, !divisorOverflow { return product / divisor }
        let exact = Int128(totalDays) * Int128(multiple.numerator) / (Int128(intervals) * Int128(multiple.denominator))
        return Int64(clamping: exact)
    }

    /// How often the interval fits into a silence, or `nil` for an interval of no length.
    func ratio(ofSilence silence: Int) -> Double? {
        guard totalDays > 0 else { return nil }
        let (product, overflow) = Int64(silence).multipliedReportingOverflow(by: intervals)
        return overflow ? Double(silence) / days : Double(product) / Double(totalDays)
    }
}

extension OccasionInterval: Comparable, Hashable {
    /// Whether two intervals are equally long.
    ///
    /// - Parameters:
    ///   - left: The first interval.
    ///   - right: The second interval.
    /// - Returns: `true` for the same value, whatever the fraction.
    public static func == (left: OccasionInterval, right: OccasionInterval) -> Bool {
        Int128(left.totalDays) * Int128(right.intervals) == Int128(right.totalDays) * Int128(left.intervals)
    }

    /// Whether an interval is shorter than another.
    ///
    /// - Parameters:
    ///   - left: The first interval.
    ///   - right: The second interval.
    /// - Returns: `true` when the first is shorter.
    public static func < (left: OccasionInterval, right: OccasionInterval) -> Bool {
        Int128(left.totalDays) * Int128(right.intervals) < Int128(right.totalDays) * Int128(left.intervals)
    }

    /// Hashes the reduced fraction.
    ///
    /// - Parameter hasher: The hasher to feed.
    public func hash(into hasher: inout Hasher) {
        let divisor = OccasionInterval.greatestCommonDivisor(Int128(totalDays), Int128(intervals))
        hasher.combine(Int128(totalDays) / divisor)
        hasher.combine(Int128(intervals) / divisor)
    }

    static func greatestCommonDivisor(_ first: Int128, _ second: Int128) -> Int128 {
        var (larger, smaller) = (first, second)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }
}

extension OccasionInterval: Codable {
    private enum CodingKeys: String, CodingKey {
        case days
        case totalDays
        case intervals
    }

    /// Reads the fraction.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for numbers that are no mean interval, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            totalDays: values.decode(Int64.self, forKey: .totalDays), intervals: values.decode(Int64.self, forKey: .intervals))
    }

    /// Writes the fraction, and its value in days for readers.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(days, forKey: .days)
        try values.encode(totalDays, forKey: .totalDays)
        try values.encode(intervals, forKey: .intervals)
    }
}
