extension ProfitWalk {
    /// One customer's figures while they are being added up.
    struct Account {
        /// The day of the first occasion, without one that of the first row; both may lie before the period.
        var firstDay = ProfitColumns.never
        /// Whether there is a row in the period.
        var isBuyer = false
        /// How many occasions there are in the period.
        var occasions: Int32 = 0
        var years: BuyingYears = []
        var sales: Int128 = 0
        var returns: Int128 = 0
        var costs: Int128 = 0
        var discounts: Int128 = 0
        var recentMargin: Int128 = 0
        /// The margin of the year before the last.
        var earlierMargin: Int128 = 0
        var firstYearMargin: Int128 = 0
        var acquisition: Int128 = 0
        var service: Int128 = 0
        var retention: Int128 = 0
        var recentRetention: Int128 = 0

        /// Finds the first occasion and the years of the others, in rows ordered by day.
        mutating func addOccasions(of customer: Int, _ rows: Range<Int>, _ walk: ProfitWalk) {
            let table = walk.base.purchases
            let yearAgo = Int(walk.asOf.daysSince1970) - 365
            var row = rows.lowerBound
            var hasOccasion = false
            firstDay = table.days[row]
            while row < rows.upperBound {
                let day = table.days[row]
                var lines = NettedLines(purchaseLines: 0, refundLines: 0, net: 0)
                while row < rows.upperBound, table.days[row] == day {
                    if table.amounts[row] >= 0 { lines.purchaseLines += 1 } else { lines.refundLines += 1 }
                    lines.net &+= table.amounts[row]
                    row += 1
                }
                guard walk.occasionsByOrder.isEmpty ? walk.isOccasion(lines) : lines.purchaseLines > 0 else { continue }
                if !hasOccasion { (firstDay, hasOccasion) = (day, true) }
                if walk.period.contains(day) { occasions &+= 1 }
                if Int(day) > yearAgo { years.insert(.last) } else if Int(day) > yearAgo - 365 { years.insert(.before) }
            }
            // The last day of the calendar stands for never, and is told from it by a day.
            defer { firstDay = min(firstDay, ProfitColumns.never - 1) }
            guard !walk.occasionsByOrder.isEmpty else { return }
            // Which days are occasions only the orders tell; without one there are no years either.
            let byOrder = walk.occasionsByOrder[customer]
            occasions = byOrder.inPeriod
            if byOrder.all > 0 {
                firstDay = byOrder.first
            } else {
                (firstDay, years) = (table.days[rows.lowerBound], [])
            }
        }
    }

    /// Asks the policy, the built-in one without a detour.
    @inline(__always)
    func isOccasion(_ lines: NettedLines) -> Bool {
        lines.refundLines == 0 && nettedWithinDay ? lines.purchaseLines > 0 : settings.refunds.isOccasion(lines)
    }
}

extension ProfitColumns {
    /// Keeps a customer's figures, which have to fit 64 bits.
    mutating func append(_ account: ProfitWalk.Account, name: () -> String) throws {
        func narrowed(_ sum: Int128) throws -> Int64 {
            guard let units = Int64(exactly: sum) else {
                throw ClienteleError(
                    .overflow, "the amounts of \(name()) add up to more than 64 bits of minor units",
                    remedy: "check the customer's amounts and costs for a wrong unit")
            }
            return units
        }
        firstDays.append(account.isBuyer ? account.firstDay : ProfitColumns.never)
        occasions.append(account.occasions)
        years.append(account.years)
        try sales.append(narrowed(account.sales))
        try returns.append(narrowed(account.returns))
        try costs.append(narrowed(account.costs))
        try discounts.append(narrowed(account.discounts))
        try recentMargins.append(narrowed(account.recentMargin))
        try acquisition.append(narrowed(account.acquisition))
        try service.append(narrowed(account.service))
        try retention.append(narrowed(account.retention))
        // A loss that does not fit is caught here, so that every profit of one customer does.
        _ = try narrowed(account.sales + account.returns - account.costs)
        _ = try narrowed(account.sales + account.returns - account.costs - account.service)
        _ = try narrowed(account.sales + account.returns - account.costs - account.service - account.acquisition - account.retention)
    }
}
