/// In what the ages of repeat-purchase summaries are counted: in days, or in opportunities to buy.
///
/// Continuous models (BG/NBD, MBG/NBD, Pareto/NBD) take a fixed number of days as their unit, so that a month is none of theirs: months differ
/// in length. The discrete model (BG/BB) takes opportunities: calendar periods, or periods of a fixed number of days that end with the
/// observation.
///
/// ```swift
/// print(RepeatPurchaseTimeUnit.week, try RepeatPurchaseTimeUnit(days: 7) == .week, RepeatPurchaseTimeUnit.month.isDiscrete)  // week true true
/// ```
public struct RepeatPurchaseTimeUnit: Sendable, Hashable {
    /// How long a unit is.
    enum Length: Hashable, Sendable {
        case days(Int)
        case months(Int)
    }

    let length: Length
    /// Whether ages count opportunities to buy instead of measuring time.
    public let isDiscrete: Bool

    private init(_ length: Length, isDiscrete: Bool) {
        self.length = length
        self.isDiscrete = isDiscrete
    }

    /// Time in units of some days.
    ///
    /// - Parameter days: How many days a unit has, 1 to 36,500.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another number.
    public init(days: Int) throws {
        try RepeatPurchaseTimeUnit.require(days)
        self.init(.days(days), isDiscrete: false)
    }

    /// Opportunities to buy, one in each period of some days; the last period ends with the observation.
    ///
    /// - Parameter days: How many days a period has, 1 to 36,500.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another number.
    public init(opportunityEvery days: Int) throws {
        try RepeatPurchaseTimeUnit.require(days)
        self.init(.days(days), isDiscrete: true)
    }

    /// Time in days.
    public static let day = RepeatPurchaseTimeUnit(.days(1), isDiscrete: false)
    /// Time in weeks of seven days.
    public static let week = RepeatPurchaseTimeUnit(.days(7), isDiscrete: false)
    /// Opportunities to buy, one in each calendar month.
    public static let month = RepeatPurchaseTimeUnit(.months(1), isDiscrete: true)
    /// Opportunities to buy, one in each quarter of a calendar year.
    public static let quarter = RepeatPurchaseTimeUnit(.months(3), isDiscrete: true)
    /// Opportunities to buy, one in each calendar year.
    public static let year = RepeatPurchaseTimeUnit(.months(12), isDiscrete: true)

    /// How many days a unit has, or `nil` for calendar periods.
    public var days: Int? {
        if case .days(let count) = length { count } else { nil }
    }

    private static func require(_ days: Int) throws {
        guard (1...36_500).contains(days) else {
            throw ClienteleError(.invalidArgument, "a time unit of \(days) days is none", remedy: "give 1 to 36,500 days")
        }
    }
}

extension RepeatPurchaseTimeUnit: CustomStringConvertible {
    /// The unit's name: `day`, `week`, `month`, `quarter`, `year`, or such as `10-days` and `28-day-periods`.
    public var description: String {
        switch (length, isDiscrete) {
        case (.days(1), false): "day"
        case (.days(7), false): "week"
        case (.days(let days), false): "\(days)-days"
        case (.days(let days), true): "\(days)-day-periods"
        case (.months(1), _): "month"
        case (.months(3), _): "quarter"
        case (.months, _): "year"
        }
    }

    /// The unit of a name, as ``description`` writes it.
    ///
    /// - Parameter text: The name.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for any other text.
    public init(_ text: String) throws {
        let named: [RepeatPurchaseTimeUnit] = [.day, .week, .month, .quarter, .year]
        if let unit = named.first(where: { $0.description == text }) {
            self = unit
        } else if text.hasSuffix("-day-periods"), let days = Int(text.dropLast("-day-periods".count)) {
            try self.init(opportunityEvery: days)
        } else if text.hasSuffix("-days"), let days = Int(text.dropLast("-days".count)) {
            try self.init(days: days)
        } else {
            throw ClienteleError(
                .invalidArgument, "'\(text)' is no time unit", remedy: "write day, week, month, quarter, year, 10-days or 28-day-periods")
        }
    }
}

extension RepeatPurchaseTimeUnit: Codable {
    /// Reads a unit from its name.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument``, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the unit's name.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(description)
    }
}
