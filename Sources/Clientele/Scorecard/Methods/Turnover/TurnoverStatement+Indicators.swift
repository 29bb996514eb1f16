extension TurnoverStatement {
    /// How often assets, inventory and receivables were turned over in the period, and in how many days.
    ///
    /// A turnover is the sum of the period over the average of the opening and the closing balance; one turn takes as many days as the period
    /// has, over the turnover. These are the customary ratios of financial statements; some authors divide by the opening or the closing balance
    /// alone, which gives other figures. Two balances cannot show what happens between them: a season makes the average too high or too low.
    ///
    /// ```swift
    /// let year = try TurnoverStatement(
    ///     firstDay: CalendarDay("2004-01-01"), lastDay: CalendarDay("2004-12-31"),
    ///     costOfSales: DecimalAmount(minorUnits: 732_00, minorUnitDigits: 2),
    ///     openingInventory: DecimalAmount(minorUnits: 100_00, minorUnitDigits: 2),
    ///     closingInventory: DecimalAmount(minorUnits: 144_00, minorUnitDigits: 2))
    /// let inventory = year.indicator(.inventory)
    /// print(inventory.turnover ?? 0, inventory.days ?? 0)  // 6.0 61.0
    /// ```
    ///
    /// - Parameter kind: What is turned over.
    /// - Returns: The turnover, or why there is none.
    public func indicator(_ kind: TurnoverKind) -> TurnoverIndicator {
        switch kind {
        case .assets: indicator(kind, revenue, openingAssets, closingAssets)
        case .inventory: indicator(kind, costOfSales, openingInventory, closingInventory)
        case .receivables: indicator(kind, creditSales ?? revenue, openingReceivables, closingReceivables)
        }
    }

    /// The turnovers of assets, inventory and receivables, in this order.
    public var indicators: [TurnoverIndicator] { TurnoverKind.allCases.map(indicator) }

    /// How many days the period has; `nil` where it ends before it starts.
    public var days: Int? { lastDay < firstDay ? nil : firstDay.distance(to: lastDay) + 1 }

    private func indicator(
        _ kind: TurnoverKind, _ flow: DecimalAmount?, _ opening: DecimalAmount?, _ closing: DecimalAmount?
    ) -> TurnoverIndicator {
        var result = TurnoverIndicator(
            kind: kind, flow: flow, average: nil, turnover: nil, days: nil, missing: nil,
            usesRevenue: kind == .receivables && creditSales == nil && revenue != nil)
        guard let opening, let closing else {
            result.missing = .noBalance
            return result
        }
        guard let both = TurnoverStatement.sum(opening, closing), let average = TurnoverStatement.half(both) else {
            result.missing = .beyondRange
            return result
        }
        result.average = average
        guard let flow else {
            result.missing = .noFlow
            return result
        }
        guard both.minorUnits > 0 else {
            result.missing = both.minorUnits == 0 ? .noAverage : .negativeAverage
            return result
        }
        let turnover = 2 * flow.approximateValue / both.approximateValue
        result.turnover = turnover
        if let days, turnover > 0 { result.days = Double(days) / turnover }
        return result
    }

    /// The exact sum of two amounts in the finer unit of the two; `nil` beyond the range.
    private static func sum(_ left: DecimalAmount, _ right: DecimalAmount) -> DecimalAmount? {
        let digits = max(left.minorUnitDigits, right.minorUnitDigits)
        guard let first = units(left, digits), let second = units(right, digits) else { return nil }
        let (sum, overflow) = first.addingReportingOverflow(second)
        return overflow ? nil : DecimalAmount(minorUnits: sum, minorUnitDigits: digits)
    }

    private static func units(_ amount: DecimalAmount, _ digits: Int) -> Int128? {
        var units = amount.minorUnits
        for _ in amount.minorUnitDigits..<digits {
            let (product, overflow) = units.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            units = product
        }
        return units
    }

    /// Half an amount, exactly: with one digit more where it is odd and there is room for it, else rounded towards zero.
    private static func half(_ amount: DecimalAmount) -> DecimalAmount? {
        if amount.minorUnits.isMultiple(of: 2) || amount.minorUnitDigits == 9 {
            return DecimalAmount(minorUnits: amount.minorUnits / 2, minorUnitDigits: amount.minorUnitDigits)
        }
        let (product, overflow) = amount.minorUnits.multipliedReportingOverflow(by: 5)
        return overflow ? nil : DecimalAmount(minorUnits: product, minorUnitDigits: amount.minorUnitDigits + 1)
    }
}
