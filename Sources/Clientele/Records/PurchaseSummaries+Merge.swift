extension PurchaseSummaries: MergeableSummary {
    /// The version of the encoded form.
    public static var formatVersion: Int { 1 }

    /// Takes in the summaries of other purchases.
    ///
    /// Record ids are not kept, so the two must be summaries of different records: a purchase and its amendment belong into one of them.
    ///
    /// - Parameter other: The other summaries.
    /// - Throws: ``ClienteleError/Code/mixedCurrencies``; ``ClienteleError/Code/invalidArgument`` when one nets by day and the other by
    ///   order; ``ClienteleError/Code/overflow`` when a customer's amounts or costs exceed 64 bits.
    /// - Complexity: O(*n*) in the cells of both.
    public mutating func merge(_ other: PurchaseSummaries) throws {
        guard netting == other.netting else {
            throw ClienteleError(
                .invalidArgument, "summaries netted by \(netting.rawValue) and by \(other.netting.rawValue) do not merge",
                remedy: "summarise both in the same way")
        }
        if let currency, let second = other.currency, currency != second {
            throw ClienteleError(
                .mixedCurrencies, "summaries in \(currency.code) and in \(second.code) do not merge",
                remedy: "convert one of them at a stated rate first")
        }
        var result = PurchaseSummaries(netting: netting)
        result.currency = currency ?? other.currency
        let (repeats, overflow) = repeatedRecords.addingReportingOverflow(other.repeatedRecords)
        guard !overflow else {
            throw ClienteleError(.overflow, "the repeated records do not fit 64 bits", remedy: "summarise the purchases again")
        }
        result.repeatedRecords = repeats
        let names = TextTable.union(customers, other.customers)
        let orderNames = TextTable.union(orders, other.orders)
        result.customers = names.table
        result.orders = orderNames.table
        let hasCosts = cells.hasCosts || other.cells.hasCosts
        let left = Part(summaries: self, orderRanks: orderNames.left, hasCosts: hasCosts)
        let right = Part(summaries: other, orderRanks: orderNames.right, hasCosts: hasCosts)
        var leftCustomer = 0
        var rightCustomer = 0
        for customer in 0..<names.table.count {
            let rank = UInt32(truncatingIfNeeded: customer)
            let inLeft = leftCustomer < names.left.count && names.left[leftCustomer] == rank
            let inRight = rightCustomer < names.right.count && names.right[rightCustomer] == rank
            try result.appendMerged(left, inLeft ? leftCustomer : nil, right, inRight ? rightCustomer : nil) { names.table[customer] }
            if inLeft { leftCustomer += 1 }
            if inRight { rightCustomer += 1 }
        }
        self = result
    }

    /// One side of a merge.
    private struct Part {
        let summaries: PurchaseSummaries
        let orderRanks: [UInt32]
        let hasCosts: Bool

        func range(of customer: Int?) -> Range<Int> {
            customer.map { summaries.starts[$0]..<summaries.starts[$0 + 1] } ?? 0..<0
        }

        func cell(_ index: Int) -> PurchaseCells.Cell {
            summaries.cells.cell(index, orderRanks: orderRanks, asIfWithCosts: hasCosts)
        }
    }

    private mutating func appendMerged(
        _ left: Part, _ leftCustomer: Int?, _ right: Part, _ rightCustomer: Int?, name: () -> String
    ) throws {
        var leftRange = left.range(of: leftCustomer)
        var rightRange = right.range(of: rightCustomer)
        let first = cells.count
        while !leftRange.isEmpty || !rightRange.isEmpty {
            let leftCell = leftRange.first.map { left.cell($0) }
            let rightCell = rightRange.first.map { right.cell($0) }
            let takesRight = rightCell.map { cell in leftCell.map { cell.precedes($0) } ?? true } ?? false
            guard let cell = takesRight ? rightCell : leftCell else { break }
            if takesRight { rightRange.removeFirst() } else { leftRange.removeFirst() }
            let toLast = cells.count > first && cells.days.last == cell.day && cells.order(cells.count - 1) == cell.order
            try cells.append(cell, toLast: toLast, orders: netting == .order, costs: left.hasCosts)
        }
        var gross = GrossAmounts()
        var costSums = GrossAmounts()
        for (part, customer) in [(left, leftCustomer), (right, rightCustomer)] {
            guard let customer else { continue }
            gross.add(part.summaries.grossPurchases[customer])
            gross.add(part.summaries.grossRefunds[customer])
            costSums.add(part.summaries.grossCosts[customer])
            costSums.add(part.summaries.grossCostCredits[customer])
        }
        try appendSums(gross, costs: costSums, name: name)
    }
}
