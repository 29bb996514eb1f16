/// Makes a ``ProductHistoryChunk`` of purchase rows.
///
/// A basket is an order of a customer where the row names one, else what the customer bought on a day. A product is in it if the refund
/// policy takes its lines, netted by day or over the order, for a purchase.
struct ProductHistoryReader {
    private struct Line {
        /// The order, or the day where there is none; of a customer.
        var basket: UInt64
        var product: UInt32
        var day: Int32
        var amount: Int64

        @inline(__always)
        func precedes(_ other: Line) -> Bool {
            if basket != other.basket { return basket < other.basket }
            return product != other.product ? product < other.product : day < other.day
        }
    }

    // The columns by themselves: a copy of the table for every row would cost more than the row.
    private let starts: [Int]
    private let days: [Int32]
    private let amounts: [Int64]
    private let orders: [UInt32]
    /// The products, or the categories, of the rows.
    private let names: [UInt32]
    private let lastDay: Int32
    private let netting: RefundNetting

    init(_ purchases: PurchaseTable, names: CodedTexts, lastDay: Int32, netting: RefundNetting) {
        starts = purchases.starts
        days = purchases.days
        amounts = purchases.amounts
        orders = purchases.orders.codes
        self.names = names.codes
        self.lastDay = lastDay
        self.netting = netting
    }

    func chunk(_ customers: Range<Int>, refunds: some RefundPolicy) -> ProductHistoryChunk {
        var chunk = ProductHistoryChunk(firstCustomer: customers.lowerBound)
        var lines: [Line] = []
        var sorter = BasketSorter()
        for customer in customers {
            readLines(of: customer, into: &lines, counting: &chunk)
            ProductHistoryReader.sort(&lines)
            sorter.clear()
            var start = 0
            while start < lines.count {
                var end = start
                while end < lines.count, lines[end].basket == lines[start].basket { end += 1 }
                readBasket(lines[start..<end], refunds: refunds, into: &sorter)
                start = end
            }
            sorter.write(to: &chunk.baskets, days: &chunk.days)
            chunk.basketStarts.append(chunk.baskets.count)
        }
        return chunk
    }

    /// Most customers have few lines, for which nothing is faster than putting each in its place.
    private static func sort(_ lines: inout [Line]) {
        guard lines.count <= 24 else { return lines.sort { $0.precedes($1) } }
        for next in lines.indices.dropFirst() {
            let line = lines[next]
            var place = next
            while place > 0, line.precedes(lines[place - 1]) {
                lines[place] = lines[place - 1]
                place -= 1
            }
            lines[place] = line
        }
    }

    private func readLines(of customer: Int, into lines: inout [Line], counting chunk: inout ProductHistoryChunk) {
        lines.removeAll(keepingCapacity: true)
        for row in starts[customer]..<starts[customer + 1] {
            let day = days[row]
            guard day <= lastDay else { break }
            let amount = amounts[row]
            let code = names.isEmpty ? 0 : names[row]
            if amount >= 0 {
                chunk.lines += 1
                if code == 0 { chunk.unnamedLines += 1 }
            }
            guard code > 0 else { continue }
            let order = orders.isEmpty ? 0 : orders[row]
            let basket = order > 0 ? UInt64(order) << 32 : UInt64(UInt32(bitPattern: day) ^ 0x8000_0000)
            lines.append(Line(basket: basket, product: code &- 1, day: day, amount: amount))
        }
    }

    private func readBasket(_ lines: ArraySlice<Line>, refunds: some RefundPolicy, into sorter: inout BasketSorter) {
        var start = lines.startIndex
        while start < lines.endIndex {
            let first = lines[start]
            var group = NettedLines(purchaseLines: 0, refundLines: 0, net: 0)
            var firstDay: Int32?
            var end = start
            while end < lines.endIndex, lines[end].product == first.product, netting == .order || lines[end].day == first.day {
                let amount = lines[end].amount
                if amount >= 0 { group.purchaseLines += 1 } else { group.refundLines += 1 }
                if amount >= 0, firstDay == nil { firstDay = lines[end].day }
                group.net = Int64(clamping: Int128(group.net) + Int128(amount))
                end += 1
            }
            if let firstDay, refunds.isOccasion(group) { sorter.add(first.product, on: firstDay) }
            start = end
        }
        sorter.close()
    }
}
