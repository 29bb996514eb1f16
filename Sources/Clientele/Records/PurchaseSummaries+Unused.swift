extension PurchaseSummaries {
    /// Forgets what only rows had that an amendment stands for: names of orders, and costs where no row that is left has one.
    ///
    /// Without it summaries would not equal those of the rows that are left.
    mutating func dropUnused() {
        dropUnusedOrders()
        let lines = zip(cells.purchaseLines, cells.refundLines)
        if cells.hasCosts, zip(lines, cells.linesWithoutCost).allSatisfy({ $0.0 &+ $0.1 == $1 }) {
            cells.costs = []
            cells.linesWithoutCost = []
        }
    }

    private mutating func dropUnusedOrders() {
        var isUsed = [Bool](repeating: false, count: orders.count)
        for code in cells.orders where code != 0 { isUsed[Int(code &- 1)] = true }
        guard isUsed.contains(false) else { return }
        var names = TextTable()
        var codes: [UInt32] = [0]
        for order in 0..<orders.count {
            if isUsed[order] { orders.withBytes(at: order) { names.append($0) } }
            codes.append(UInt32(truncatingIfNeeded: names.count))
        }
        orders = names
        cells.orders = cells.orders.map { codes[Int($0)] }
    }
}
