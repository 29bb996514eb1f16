/// What repeat-buying models need of many customers, as columns: what a model is fitted to, and what it predicts for.
///
/// Made of purchases by ``PurchaseSummaries/repeatPurchases(calibrationEnd:timeUnit:refunds:entry:)`` or
/// ``CustomerBase/repeatPurchases(calibrationEnd:timeUnit:refunds:entry:)``, or of a ready-made table. With ids, the rows are in the order of
/// the ids' bytes, one a customer; a table without ids keeps its distinct rows in order of *x*, *t_x* and *T*, each with the number of
/// customers who have that history.
///
/// ```swift
/// let rows = [try RepeatPurchaseSummary(repeatPurchases: 2, ageAtLastPurchase: 30.43, age: 38.86)]
/// let summaries = try RepeatPurchaseSummaries(rows, timeUnit: .week)
/// print(summaries.customers, summaries.repeatPurchases, summaries.repeaters)  // 1.0 2.0 1.0
/// ```
public struct RepeatPurchaseSummaries: Sendable, Equatable {
    /// In what ages are counted.
    public let timeUnit: RepeatPurchaseTimeUnit
    /// The last day of the observation, or `nil` where a table does not say.
    public let calibrationEnd: CalendarDay?
    /// The currency of the mean spends, or `nil` where there are none or a table does not say.
    public internal(set) var currency: Currency?
    /// How many customers were left out when the summaries were made of purchases, and why.
    public internal(set) var leftOut = CustomersLeftOut()
    /// Whether the purchases look as if they began in mid-life; `nil` for a table, and where the days of entry were given.
    public internal(set) var leftTruncation: LeftTruncationCheck?

    /// The ids in byte order, or `nil` for rows without.
    package internal(set) var ids: TextTable?
    var columns: RepeatPurchaseColumns

    init(
        timeUnit: RepeatPurchaseTimeUnit, calibrationEnd: CalendarDay?, currency: Currency?, ids: TextTable?, columns: RepeatPurchaseColumns
    ) {
        self.timeUnit = timeUnit
        self.calibrationEnd = calibrationEnd
        self.currency = currency
        self.ids = ids
        self.columns = columns
    }

    /// Makes summaries of rows that name no customers.
    ///
    /// - Parameters:
    ///   - histories: The rows, in any order.
    ///   - timeUnit: In what their ages are counted.
    ///   - calibrationEnd: The last day of the observation, if it is known.
    ///   - currency: The currency of the mean spends, if there are any.
    /// - Throws: ``ClienteleError/Code/invalidRecord`` for a row with more than 2⁵³ repeat purchases, an age above 0 outside 2⁻⁴⁸⁰ to 2⁴⁸⁰, or a
    ///   weight of 2⁸⁰ or more; where opportunities are counted and a row's ages are no whole numbers, or it has more purchases than opportunities.
    /// - Complexity: O(*n* log *n*).
    public init(
        _ histories: [RepeatPurchaseSummary], timeUnit: RepeatPurchaseTimeUnit, calibrationEnd: CalendarDay? = nil,
        currency: Currency? = nil
    ) throws {
        var columns = RepeatPurchaseColumns()
        columns.reserveCapacity(histories.count)
        for history in histories {
            try RepeatPurchaseSummaries.check(history, timeUnit: timeUnit)
            columns.append(history)
        }
        self.init(timeUnit: timeUnit, calibrationEnd: calibrationEnd, currency: currency, ids: nil, columns: columns.distinct)
    }

    /// Makes summaries of customers.
    ///
    /// - Parameters:
    ///   - customers: The customers with their histories, in any order.
    ///   - timeUnit: In what their ages are counted.
    ///   - calibrationEnd: The last day of the observation, if it is known.
    ///   - currency: The currency of the mean spends, if there are any.
    /// - Throws: ``ClienteleError/Code/duplicateRecord`` for a customer with two rows; ``ClienteleError/Code/invalidRecord`` as for
    ///   ``init(_:timeUnit:calibrationEnd:currency:)``.
    /// - Complexity: O(*n* log *n*).
    public init(
        customers: [(id: CustomerID, history: RepeatPurchaseSummary)], timeUnit: RepeatPurchaseTimeUnit, calibrationEnd: CalendarDay? = nil,
        currency: Currency? = nil
    ) throws {
        let sorted = customers.sorted { $0.id < $1.id }
        var ids = TextTable(minimumCapacity: sorted.count)
        var columns = RepeatPurchaseColumns()
        columns.reserveCapacity(sorted.count)
        for (index, customer) in sorted.enumerated() {
            guard index == 0 || sorted[index - 1].id != customer.id else {
                throw RepeatPurchaseSummaries.duplicate(customer.id)
            }
            try RepeatPurchaseSummaries.check(customer.history, timeUnit: timeUnit)
            columns.append(customer.history)
            var text = customer.id.text
            text.withUTF8 { ids.append($0) }
        }
        self.init(timeUnit: timeUnit, calibrationEnd: calibrationEnd, currency: currency, ids: ids, columns: columns)
    }

    static func duplicate(_ id: CustomerID) -> ClienteleError {
        ClienteleError(
            .duplicateRecord, "customer '\(id)' has two repeat-purchase summaries, which cannot be added up",
            remedy: "merge PurchaseSummaries instead, which hold the days, and summarise those")
    }

    static func check(_ history: RepeatPurchaseSummary, timeUnit: RepeatPurchaseTimeUnit) throws {
        // What doubles tell apart, and what leaves rates, sums and variances of a fit within their range.
        let isInRange =
            history.repeatPurchases <= 1 << 53 && history.weight < 0x1p80
            && (history.age == 0 || (0x1p-480...0x1p480).contains(history.age))
        guard isInRange else {
            throw ClienteleError(
                .invalidRecord, "x is \(history.repeatPurchases), T is \(history.age) and the weight \(history.weight)",
                remedy: "give x up to 2⁵³, T of 0 or from 2⁻⁴⁸⁰ to 2⁴⁸⁰ time units, and a weight below 2⁸⁰")
        }
        guard timeUnit.isDiscrete else { return }
        let (last, age) = (history.ageAtLastPurchase, history.age)
        guard last == last.rounded(), age == age.rounded(), age <= 100_000 else {
            throw ClienteleError(
                .invalidRecord, "t_x is \(last) and n is \(age) where opportunities are counted",
                remedy: "give whole numbers of opportunities, up to 100,000")
        }
        guard Double(history.repeatPurchases) <= last else {
            throw ClienteleError(
                .invalidRecord, "x is \(history.repeatPurchases) by opportunity \(last)", remedy: "count each opportunity at most once")
        }
    }
}

extension RepeatPurchaseSummaries: RandomAccessCollection {
    /// The index of the first row, 0.
    public var startIndex: Int { 0 }

    /// How many rows there are.
    public var endIndex: Int { columns.count }

    /// A row.
    ///
    /// - Parameter index: The row's place, from 0.
    /// - Complexity: O(1).
    public subscript(index: Int) -> RepeatPurchaseSummary { columns[index] }

    /// The id of a row's customer, or `nil` in a table without ids.
    ///
    /// - Parameter index: The row's place, from 0.
    /// - Returns: The id.
    public func customerID(at index: Int) -> CustomerID? {
        ids.map { CustomerID($0[index]) }
    }

    /// The place of a customer's row.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The place, or `nil` for a customer without a row.
    /// - Complexity: O(log *n*).
    public func index(of id: CustomerID) -> Int? {
        ids?.rank(of: id.text)
    }

    /// The history of a customer.
    ///
    /// - Parameter id: The customer's id.
    /// - Returns: The history, or `nil` for a customer without a row.
    /// - Complexity: O(log *n*).
    public func history(of id: CustomerID) -> RepeatPurchaseSummary? {
        index(of: id).map { columns[$0] }
    }
}

extension RepeatPurchaseSummaries {
    // The order of the rows is canonical, so that these sums do not depend on the order of the input.

    /// How many customers there are: the sum of the weights.
    public var customers: Double { columns.weights.reduce(0, +) }

    /// How many customers bought again.
    public var repeaters: Double {
        zip(columns.weights, columns.repeatPurchases).reduce(0) { $0 + ($1.1 > 0 ? $1.0 : 0) }
    }

    /// How many repeat purchases there are in all, Σ*x*.
    public var repeatPurchases: Double {
        zip(columns.weights, columns.repeatPurchases).reduce(0) { $0 + $1.0 * Double($1.1) }
    }
}
