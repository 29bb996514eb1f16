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
    /// The spread of its numbers, or of its days as numbers of days since 1970; `null` where there are none.
    @ExplicitNull public var numbers: QuantileSummary?
    /// The mean of its numbers.
    @ExplicitNull public var mean: Double?
    /// The standard deviation of its numbers, with *n* − 1; `null` for fewer than two.
    @ExplicitNull public var standardDeviation: Double?
    /// The first and the last day, where the values are days.
    @ExplicitNull public var firstDay: CalendarDay?
    /// The last day, where the values are days.
    @ExplicitNull public var lastDay: CalendarDay?
    /// How many different texts there are; flags are the texts `true` and `false`.
    public var distinct: Int
    /// The most frequent texts, equal ones by their bytes.
    public var categories: [CategoryCount]
    /// How many customers have a text that is not listed.
    public var otherCategories: Int

    init(_ column: ProfileColumn, customers: Int, listed: Int) {
        let numbers = (0..<customers).compactMap(column.number)
        var counts = [Int](repeating: 0, count: column.texts.count)
        for customer in 0..<customers { if let code = column.code(customer) { counts[code] += 1 } }
        let withText = counts.reduce(0, +)
        let moments = SampleMoments(numbers)
        name = column.name
        isRecordField = column.isRecordField
        known = (0..<customers).count(where: column.isKnown)
        missing = customers - known
        distinct = column.texts.count
        let order = counts.indices.sorted {
            counts[$0] != counts[$1] ? counts[$0] > counts[$1] : column.texts[$0].utf8.lexicographicallyPrecedes(column.texts[$1].utf8)
        }
        categories = order.prefix(max(listed, 0)).map { CategoryCount(category: column.texts[$0], customers: counts[$0], known: withText) }
        otherCategories = withText - categories.reduce(0) { $0 + $1.customers }
        _numbers = ExplicitNull(wrappedValue: numbers.isEmpty ? nil : QuantileSummary(of: numbers))
        _mean = ExplicitNull(wrappedValue: numbers.isEmpty || !moments.mean.isFinite ? nil : moments.mean)
        let variance = moments.variance.flatMap { $0.isFinite ? $0 : nil }
        _standardDeviation = ExplicitNull(wrappedValue: variance?.squareRoot())
        let days = column.holdsDays ? numbers.compactMap { Int32(exactly: $0) }.map(CalendarDay.init(daysSince1970:)) : []
        _firstDay = ExplicitNull(wrappedValue: days.min())
        _lastDay = ExplicitNull(wrappedValue: days.max())
    }
}
