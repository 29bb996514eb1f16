/// How an attribute is distributed over the customers.
public struct AttributeSummary: Sendable, Hashable, Codable {
    /// The attribute's name; of a field of the customer record `customerKind`, `customerDivision`, `accountManager` or `groupAccount`.
    public var name: String
    /// Whether it is a field of the customer record and not one of its attributes.
    public var isRecordField: Bool
    /// How many customers have a value.
    public var known: Int
    /// How many have none.
    public var missing: Int
    /// The spread of its numbers; `null` where there are none.
    @ExplicitNull public var numbers: QuantileSummary?
    /// The mean of its numbers.
    @ExplicitNull public var mean: Double?
    /// The standard deviation of its numbers, with *n* − 1; `null` for fewer than two.
    @ExplicitNull public var standardDeviation: Double?
    /// The first of its days; `null` where no value is a day.
    @ExplicitNull public var firstDay: CalendarDay?
    /// The day in the middle, the earlier of two; `null` where no value is a day.
    @ExplicitNull public var medianDay: CalendarDay?
    /// The last of its days; `null` where no value is a day.
    @ExplicitNull public var lastDay: CalendarDay?
    /// How many different texts there are; flags are the texts `true` and `false`.
    public var distinct: Int
    /// The most frequent texts, equal ones by their bytes.
    public var categories: [CategoryCount]
    /// How many customers have a text that is not listed.
    public var otherCategories: Int

    init(_ column: ProfileColumn, customers: Int, listed: Int) {
        let numbers = column.numbers.filter { !$0.isNaN }
        let days = column.days.filter { $0 != ProfileColumn.noDay }.sorted()
        let counts = CategoryRanking.counts(column.texts)
        let withText = counts.reduce(0, +)
        let moments = SampleMoments(numbers)
        name = column.name
        isRecordField = column.isRecordField
        // A customer has one value of an attribute.
        known = numbers.count + days.count + withText
        missing = customers - known
        distinct = counts.count
        categories = CategoryRanking.largest(counts, limit: listed).map {
            CategoryCount(category: column.texts.texts[$0], customers: counts[$0], known: withText)
        }
        otherCategories = withText - categories.reduce(0) { $0 + $1.customers }
        _numbers = ExplicitNull(wrappedValue: numbers.isEmpty ? nil : QuantileSummary(of: numbers))
        _mean = ExplicitNull(wrappedValue: numbers.isEmpty || !moments.mean.isFinite ? nil : moments.mean)
        let variance = moments.variance.flatMap { $0.isFinite ? $0 : nil }
        _standardDeviation = ExplicitNull(wrappedValue: variance?.squareRoot())
        let middle = days.isEmpty ? nil : days[(days.count - 1) / 2]
        _firstDay = ExplicitNull(wrappedValue: days.first.map(CalendarDay.init(daysSince1970:)))
        _medianDay = ExplicitNull(wrappedValue: middle.map(CalendarDay.init(daysSince1970:)))
        _lastDay = ExplicitNull(wrappedValue: days.last.map(CalendarDay.init(daysSince1970:)))
    }
}
