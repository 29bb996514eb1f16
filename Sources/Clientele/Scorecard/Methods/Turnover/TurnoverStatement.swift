/// The figures of a period from which turnovers are computed; all amounts are of one currency.
public struct TurnoverStatement: Sendable, Hashable, Codable {
    /// The first day of the period.
    public var firstDay: CalendarDay
    /// The last day of the period.
    public var lastDay: CalendarDay
    /// The revenue of the period.
    @ExplicitNull public var revenue: DecimalAmount?
    /// The cost of what was sold.
    @ExplicitNull public var costOfSales: DecimalAmount?
    /// The sales on credit; the revenue stands for them where they are not known.
    @ExplicitNull public var creditSales: DecimalAmount?
    /// All assets at the start.
    @ExplicitNull public var openingAssets: DecimalAmount?
    /// All assets at the end.
    @ExplicitNull public var closingAssets: DecimalAmount?
    /// The inventory at the start.
    @ExplicitNull public var openingInventory: DecimalAmount?
    /// The inventory at the end.
    @ExplicitNull public var closingInventory: DecimalAmount?
    /// The receivables at the start.
    @ExplicitNull public var openingReceivables: DecimalAmount?
    /// The receivables at the end.
    @ExplicitNull public var closingReceivables: DecimalAmount?

    /// Makes one from its parts.
    ///
    /// - Parameters:
    ///   - firstDay: The first day of the period.
    ///   - lastDay: The last day of the period.
    ///   - revenue: The revenue of the period.
    ///   - costOfSales: The cost of what was sold.
    ///   - creditSales: The sales on credit; the revenue stands for them where they are not known.
    ///   - openingAssets: All assets at the start.
    ///   - closingAssets: All assets at the end.
    ///   - openingInventory: The inventory at the start.
    ///   - closingInventory: The inventory at the end.
    ///   - openingReceivables: The receivables at the start.
    ///   - closingReceivables: The receivables at the end.
    public init(
        firstDay: CalendarDay, lastDay: CalendarDay, revenue: DecimalAmount? = nil, costOfSales: DecimalAmount? = nil,
        creditSales: DecimalAmount? = nil, openingAssets: DecimalAmount? = nil, closingAssets: DecimalAmount? = nil,
        openingInventory: DecimalAmount? = nil, closingInventory: DecimalAmount? = nil, openingReceivables: DecimalAmount? = nil,
        closingReceivables: DecimalAmount? = nil
    ) {
        self.firstDay = firstDay
        self.lastDay = lastDay
        _revenue = ExplicitNull(wrappedValue: revenue)
        _costOfSales = ExplicitNull(wrappedValue: costOfSales)
        _creditSales = ExplicitNull(wrappedValue: creditSales)
        _openingAssets = ExplicitNull(wrappedValue: openingAssets)
        _closingAssets = ExplicitNull(wrappedValue: closingAssets)
        _openingInventory = ExplicitNull(wrappedValue: openingInventory)
        _closingInventory = ExplicitNull(wrappedValue: closingInventory)
        _openingReceivables = ExplicitNull(wrappedValue: openingReceivables)
        _closingReceivables = ExplicitNull(wrappedValue: closingReceivables)
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case firstDay
        case lastDay
        case revenue
        case costOfSales
        case creditSales
        case openingAssets
        case closingAssets
        case openingInventory
        case closingInventory
        case openingReceivables
        case closingReceivables
    }

    /// Reads one; a key that may be absent takes its default, an unknown key is an error.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for another shape or an unknown key, ``ClienteleError`` for text of another form.
    public init(from decoder: any Decoder) throws {
        try KnownKeys.check(decoder, CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        firstDay = try values.decode(CalendarDay.self, forKey: .firstDay)
        lastDay = try values.decode(CalendarDay.self, forKey: .lastDay)
        _revenue = ExplicitNull(wrappedValue: try values.decodeIfPresent(DecimalAmount.self, forKey: .revenue))
        _costOfSales = ExplicitNull(wrappedValue: try values.decodeIfPresent(DecimalAmount.self, forKey: .costOfSales))
        _creditSales = ExplicitNull(wrappedValue: try values.decodeIfPresent(DecimalAmount.self, forKey: .creditSales))
        _openingAssets = ExplicitNull(wrappedValue: try values.decodeIfPresent(DecimalAmount.self, forKey: .openingAssets))
        _closingAssets = ExplicitNull(wrappedValue: try values.decodeIfPresent(DecimalAmount.self, forKey: .closingAssets))
        _openingInventory = ExplicitNull(wrappedValue: try values.decodeIfPresent(DecimalAmount.self, forKey: .openingInventory))
        _closingInventory = ExplicitNull(wrappedValue: try values.decodeIfPresent(DecimalAmount.self, forKey: .closingInventory))
        _openingReceivables = ExplicitNull(wrappedValue: try values.decodeIfPresent(DecimalAmount.self, forKey: .openingReceivables))
        _closingReceivables = ExplicitNull(wrappedValue: try values.decodeIfPresent(DecimalAmount.self, forKey: .closingReceivables))
    }
}
