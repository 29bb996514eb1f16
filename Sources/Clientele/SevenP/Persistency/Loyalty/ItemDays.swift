/// What one customer bought on each day: which products or categories, and which of the largest amount.
///
/// Kept from customer to customer, so that its arrays need not be made anew.
struct ItemDays {
    /// One customer-day of an item.
    struct Entry {
        let day: Int32
        let item: UInt32
        let net: Int64
    }

    /// The items of each day, by day and item.
    private(set) var entries: [Entry] = []
    private var lines: [(item: UInt32, amount: Int64)] = []

    /// Reads a customer's lines by the day of the analysis; a group of lines counts if the policy takes it for an occasion.
    mutating func read(_ rows: Range<Int>, _ table: PurchaseTable, _ codes: [UInt32], asOf: Int32, refunds: some RefundPolicy) {
        entries.removeAll(keepingCapacity: true)
        var row = rows.lowerBound
        while row < rows.upperBound, table.days[row] <= asOf {
            let day = table.days[row]
            lines.removeAll(keepingCapacity: true)
            var isSorted = true
            while row < rows.upperBound, table.days[row] == day {
                if codes[row] > 0 {
                    if let last = lines.last, last.item >= codes[row] { isSorted = false }
                    lines.append((codes[row] - 1, table.amounts[row]))
                }
                row += 1
            }
            if !isSorted { lines.sort { $0.item < $1.item } }
            append(day, refunds)
        }
    }

    private mutating func append(_ day: Int32, _ refunds: some RefundPolicy) {
        var start = 0
        while start < lines.count {
            let item = lines[start].item
            var group = NettedLines(purchaseLines: 0, refundLines: 0, net: 0)
            var end = start
            while end < lines.count, lines[end].item == item {
                if lines[end].amount < 0 { group.refundLines += 1 } else { group.purchaseLines += 1 }
                group.net &+= lines[end].amount
                end += 1
            }
            if refunds.isOccasion(group) { entries.append(Entry(day: day, item: item, net: group.net)) }
            start = end
        }
    }
}
