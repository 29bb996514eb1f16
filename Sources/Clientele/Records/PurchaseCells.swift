/// Columns of cells: what one customer's lines of one day (and order) come to.
package struct PurchaseCells: Sendable, Equatable {
    /// The day.
    package var days: [Int32] = []
    /// The order's rank plus one, or 0 for none; empty when lines are netted by day.
    package var orders: [UInt32] = []
    /// The sum of the amounts.
    package var nets: [Int64] = []
    /// How many lines have an amount of zero or more.
    package var purchaseLines: [UInt32] = []
    /// How many lines have a negative amount.
    package var refundLines: [UInt32] = []
    /// The sum of the costs; empty while no line has one.
    package var costs: [Int64] = []
    /// How many lines have no cost; empty while no line has one.
    package var linesWithoutCost: [UInt32] = []

    package var count: Int { days.count }

    package var hasCosts: Bool { !costs.isEmpty }

    /// The cell's order code, 0 when lines are netted by day.
    func order(_ index: Int) -> UInt32 { orders.isEmpty ? 0 : orders[index] }

    mutating func reserveCapacity(_ count: Int, orders hasOrders: Bool, costs hasCosts: Bool) {
        days.reserveCapacity(count)
        nets.reserveCapacity(count)
        purchaseLines.reserveCapacity(count)
        refundLines.reserveCapacity(count)
        if hasOrders { orders.reserveCapacity(count) }
        if hasCosts {
            costs.reserveCapacity(count)
            linesWithoutCost.reserveCapacity(count)
        }
    }

    /// Adds a cell, or adds to the last one.
    mutating func append(_ cell: Cell, toLast: Bool, orders hasOrders: Bool, costs hasCosts: Bool) throws {
        guard toLast, let last = days.indices.last else {
            days.append(cell.day)
            nets.append(cell.net)
            purchaseLines.append(cell.purchaseLines)
            refundLines.append(cell.refundLines)
            if hasOrders { orders.append(cell.order) }
            if hasCosts {
                costs.append(cell.cost)
                linesWithoutCost.append(cell.linesWithoutCost)
            }
            return
        }
        // Neither nets nor costs can overflow where what is above and what is below zero fits 64 bits each, which is checked beside this.
        nets[last] &+= cell.net
        try Cell.add(cell.purchaseLines, to: &purchaseLines[last])
        try Cell.add(cell.refundLines, to: &refundLines[last])
        if hasCosts {
            costs[last] &+= cell.cost
            try Cell.add(cell.linesWithoutCost, to: &linesWithoutCost[last])
        }
    }

    /// One cell on its way.
    struct Cell {
        var day: Int32
        var order: UInt32 = 0
        var net: Int64
        var purchaseLines: UInt32 = 0
        var refundLines: UInt32 = 0
        var cost: Int64 = 0
        var linesWithoutCost: UInt32 = 0

        func precedes(_ other: Cell) -> Bool { (day, order) < (other.day, other.order) }

        func isAtSamePlace(as other: Cell) -> Bool { day == other.day && order == other.order }

        /// Whether lines can come to this: there is one, purchases alone are not below zero, refunds alone are, and costs have a line.
        var isPossible: Bool {
            let lines = UInt64(purchaseLines) + UInt64(refundLines)
            return lines > 0 && (refundLines > 0 || net >= 0) && (purchaseLines > 0 || net < 0)
                && linesWithoutCost <= lines && (linesWithoutCost < lines || cost == 0)
        }

        static func add(_ count: UInt32, to total: inout UInt32) throws {
            let (sum, overflow) = total.addingReportingOverflow(count)
            guard !overflow else {
                throw ClienteleError(.overflow, "one customer has more than 4,294,967,295 lines on one day", remedy: "check the ids")
            }
            total = sum
        }
    }

    /// The cell at an index, with its order renamed and its missing costs counted where only the other summaries have costs.
    func cell(_ index: Int, orderRanks: [UInt32], asIfWithCosts: Bool) -> Cell {
        let code = order(index)
        let lines = purchaseLines[index] &+ refundLines[index]
        return Cell(
            day: days[index], order: code == 0 || orderRanks.isEmpty ? code : orderRanks[Int(code &- 1)] &+ 1, net: nets[index],
            purchaseLines: purchaseLines[index], refundLines: refundLines[index], cost: hasCosts ? costs[index] : 0,
            linesWithoutCost: hasCosts ? linesWithoutCost[index] : (asIfWithCosts ? lines : 0))
    }
}
