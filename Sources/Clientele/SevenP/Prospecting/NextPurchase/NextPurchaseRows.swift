/// The next purchases of all customers, in the order of the ids' bytes, kept as columns; a row is put together when it is asked for.
public struct NextPurchaseRows: Sendable {
    let ids: TextTable
    let activity: CustomerActivity
    let outlook: CustomerOutlook?
    let asOf: CalendarDay
    let currency: Currency

    init(_ forecaster: SalesForecaster) {
        ids = forecaster.purchases.customers
        activity = forecaster.activity
        outlook = forecaster.outlook
        asOf = forecaster.asOf
        currency = forecaster.currency
    }

    /// Expected revenue of the horizon in minor units; that of the past year of customers who are due, without a model.
    func weight(_ index: Int) -> Double {
        if let outlook {
            let value = outlook.expectedPurchases[index] * outlook.expectedSpend[index]
            return value.isFinite ? value * RoundedAmount.scale(of: currency) : 0
        }
        guard let rhythm = rhythmDay(index), rhythm <= asOf else { return -1 }
        return Double(activity.yearRevenue[index])
    }

    func rhythmDay(_ index: Int) -> CalendarDay? {
        let (count, last) = (Int(activity.occasions[index]), Int(activity.lastDays[index]))
        guard count > 1 else { return nil }
        let interval = (Double(last - Int(activity.firstDays[index])) / Double(count - 1)).rounded()
        return Int32(exactly: Double(last) + interval).map { CalendarDay(daysSince1970: $0) }
    }

    func summary(listed: Int) -> NextPurchases {
        var (rhythms, late) = (0, 0)
        for index in indices {
            guard let day = rhythmDay(index) else { continue }
            rhythms += 1
            if day < asOf { late += 1 }
        }
        let places = TopSelection.places(ofHighest: listed, in: indices.map(weight)).filter { weight($0) >= 0 }
        return NextPurchases(
            customers: count, withOwnRhythm: rhythms, beyondOwnRhythm: late,
            dueBuyers: zip(NextPurchases.horizons, outlook?.buyers ?? []).map { DueBuyers(days: $0, customers: ForecastCount($1)) },
            listed: places.map { self[$0] })
    }
}

extension NextPurchaseRows: RandomAccessCollection {
    /// The index of the first row, 0.
    public var startIndex: Int { 0 }

    /// How many customers there are.
    public var endIndex: Int { activity.count }

    /// Puts a customer's row together.
    ///
    /// - Parameter index: The row's place, from 0, below ``endIndex``.
    public subscript(index: Int) -> NextPurchase {
        func day(_ column: [Int32]?) -> CalendarDay? {
            guard let days = column?[index], days > 0 else { return nil }
            return try? asOf.adding(days: Int(days))
        }
        return NextPurchase(
            customerID: CustomerID(ids[Int(activity.places[index])]), occasions: Int(activity.occasions[index]),
            lastDay: CalendarDay(daysSince1970: activity.lastDays[index]), probabilityAlive: outlook?.alive[index],
            medianDay: day(outlook?.medianDays), earliestDay: day(outlook?.earliestDays), latestDay: day(outlook?.latestDays),
            rhythmDay: rhythmDay(index), expectedPurchases: outlook?.expectedPurchases[index],
            expectedRevenue: outlook == nil ? nil : RoundedAmount.of(weight(index), in: currency))
    }
}
