extension PurchaseSummaries {
    /// What segmentation asks of each customer as of a day.
    ///
    /// - Parameters:
    ///   - asOf: The last day that counts; rows after it do not exist.
    ///   - refunds: Which purchases are occasions.
    ///   - basis: What value is counted in.
    /// - Returns: One entry a customer, in the order of ``customers``.
    /// - Throws: ``ClienteleError/Code/missingData`` when profit is asked of rows without cost, or netting by order of summaries by day.
    /// - Complexity: O(*n*) in the cells, on all cores.
    package func statistics(
        asOf: CalendarDay, refunds: some RefundPolicy, basis: ValueBasis = .revenue
    ) throws -> CustomerStatistics {
        try requireNetting(of: refunds)
        let chunk = 16_384
        let parts = try Parallel.map(count: (customers.count + chunk - 1) / chunk) { index in
            let range = index * chunk..<min((index + 1) * chunk, customers.count)
            return try statistics(ofCustomers: range, asOf: asOf, refunds: refunds, basis: basis)
        }
        var result = CustomerStatistics()
        for part in parts { result.append(part) }
        return result
    }

    private func statistics(
        ofCustomers range: Range<Int>, asOf: CalendarDay, refunds: some RefundPolicy, basis: ValueBasis
    ) throws -> CustomerStatistics {
        var result = CustomerStatistics()
        for customer in range {
            let cellRange = cellRange(of: customer, through: asOf)
            var frequency: Int32 = 0
            var days: (first: Int32, last: Int32) = (0, 0)
            forEachOccasion(in: cellRange, refunds: refunds) { day in
                if frequency == 0 { days.first = day }
                days.last = day
                frequency &+= 1
            }
            var value: Int64 = 0
            for cell in cellRange {
                value &+= cells.nets[cell]
                result.purchaseLines += Int(cells.purchaseLines[cell])
                result.refundLines += Int(cells.refundLines[cell])
            }
            if basis == .profit { value = try profit(revenue: value, in: cellRange, customer: customer) }
            result.frequency.append(frequency)
            result.firstDay.append(days.first)
            result.lastDay.append(days.last)
            result.value.append(value)
            result.isUnknown.append(cellRange.isEmpty)
        }
        return result
    }

    /// The cells of a customer up to and with a day; cells are ordered by day.
    package func cellRange(of customer: Int, through asOf: CalendarDay) -> Range<Int> {
        let start = starts[customer]
        var end = starts[customer + 1]
        while end > start, cells.days[end - 1] > asOf.daysSince1970 { end -= 1 }
        return start..<end
    }

    /// The days of a customer's occasions in ascending order, each once.
    ///
    /// - Parameters:
    ///   - customer: The customer's place in ``customers``.
    ///   - asOf: The last day that counts.
    ///   - refunds: Which purchases are occasions.
    /// - Returns: The days since 1970-01-01.
    package func occasionDays(of customer: Int, through asOf: CalendarDay, refunds: some RefundPolicy) -> [Int32] {
        var days: [Int32] = []
        forEachOccasion(in: cellRange(of: customer, through: asOf), refunds: refunds) { days.append($0) }
        return days
    }

    /// Calls a closure with each occasion day of one customer's cells, in ascending order.
    private func forEachOccasion(in range: Range<Int>, refunds: some RefundPolicy, _ body: (Int32) -> Void) {
        guard netting == .day || refunds.netting == .day else {
            for day in occasionsByOrder(in: range, refunds: refunds) { body(day) }
            return
        }
        var cell = range.lowerBound
        while cell < range.upperBound {
            let day = cells.days[cell]
            var lines = NettedLines(purchaseLines: 0, refundLines: 0, net: 0)
            // Summaries kept by order have several cells a day.
            while cell < range.upperBound, cells.days[cell] == day {
                lines.add(cells, cell)
                cell += 1
            }
            if refunds.isOccasion(lines) { body(day) }
        }
    }

    /// The occasion days where lines are netted by order: each order counts on its first day with a purchase line.
    private func occasionsByOrder(in range: Range<Int>, refunds: some RefundPolicy) -> [Int32] {
        typealias Group = (lines: NettedLines, day: Int32?)
        var orderGroups: [UInt32: Group] = [:]
        var dayGroups: [Int32: Group] = [:]
        for cell in range {
            let code = cells.order(cell)
            let known = code == 0 ? dayGroups[cells.days[cell]] : orderGroups[code]
            var group = known ?? (NettedLines(purchaseLines: 0, refundLines: 0, net: 0), nil)
            group.lines.add(cells, cell)
            if group.day == nil, cells.purchaseLines[cell] > 0 { group.day = cells.days[cell] }
            if code == 0 { dayGroups[cells.days[cell]] = group } else { orderGroups[code] = group }
        }
        let groups = Array(orderGroups.values) + Array(dayGroups.values)
        return Set(groups.filter { refunds.isOccasion($0.lines) }.compactMap(\.day)).sorted()
    }

    private func profit(revenue: Int64, in range: Range<Int>, customer: Int) throws -> Int64 {
        guard range.allSatisfy({ cells.hasCosts && cells.linesWithoutCost[$0] == 0 }) else {
            throw ClienteleError(
                .missingData, "customer '\(customers[customer])' has purchases without a cost, so profit is not known",
                remedy: "give every purchase its cost, or count value as revenue")
        }
        var sum = ExactSum(Int128(revenue))
        for cell in range { sum.merge(ExactSum(-Int128(cells.costs[cell]))) }
        guard let profit = sum.narrowed else {
            throw ClienteleError(
                .overflow, "the profit of customer '\(customers[customer])' does not fit 64 bits",
                remedy: "check the costs for a wrong unit")
        }
        return profit
    }

    /// Throws when refunds are to be netted by order and the summaries do not keep orders.
    package func requireNetting(of refunds: some RefundPolicy) throws {
        guard refunds.netting == .day || netting == .order else {
            throw ClienteleError(
                .missingData, "refunds are to be netted by order, but the summaries do not keep orders",
                remedy: "make the summaries with netting: .order")
        }
    }
}

extension NettedLines {
    fileprivate mutating func add(_ cells: PurchaseCells, _ cell: Int) {
        purchaseLines &+= Int(cells.purchaseLines[cell])
        refundLines &+= Int(cells.refundLines[cell])
        net &+= cells.nets[cell]
    }
}
