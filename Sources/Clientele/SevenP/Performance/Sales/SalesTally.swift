/// What adds up in one cell while rows go by; those of one customer come side by side, and in these those of one order.
struct SalesTally: Sendable {
    private(set) var revenue: Int128 = 0
    private var cost: Int128 = 0
    private var costedRevenue: Int128 = 0
    private var quantity: Int128 = 0
    private(set) var lines = 0
    private var refundLines = 0
    private var linesWithCost = 0
    private var linesWithQuantity = 0
    private(set) var orders = 0
    private(set) var customers = 0
    private var lastCustomer: UInt32 = .max
    private var lastOrder: UInt32 = .max

    var isEmpty: Bool { lines == 0 && refundLines == 0 }

    @inline(__always)
    mutating func add(_ row: SalesRow) {
        revenue &+= Int128(row.amount)
        if let rowCost = row.cost {
            cost &+= Int128(rowCost)
            costedRevenue &+= Int128(row.amount)
            linesWithCost &+= 1
        }
        if let pieces = row.quantity {
            quantity &+= Int128(pieces)
            linesWithQuantity &+= 1
        }
        guard row.amount >= 0 else {
            refundLines &+= 1
            return
        }
        lines &+= 1
        if row.customer != lastCustomer {
            lastCustomer = row.customer
            customers &+= 1
        }
        if row.order != lastOrder {
            lastOrder = row.order
            orders &+= 1
        }
    }

    /// Adds what other customers' rows came to.
    mutating func merge(_ other: SalesTally) {
        revenue &+= other.revenue
        cost &+= other.cost
        costedRevenue &+= other.costedRevenue
        quantity &+= other.quantity
        lines += other.lines
        refundLines += other.refundLines
        linesWithCost += other.linesWithCost
        linesWithQuantity += other.linesWithQuantity
        orders += other.orders
        customers += other.customers
    }

    func figures(in currency: Currency) -> SalesFigures {
        let all = lines + refundLines
        let hasCost = linesWithCost > 0
        return SalesFigures(
            revenue: DecimalAmount(minorUnits: revenue, in: currency), cost: hasCost ? DecimalAmount(minorUnits: cost, in: currency) : nil,
            margin: hasCost ? DecimalAmount(minorUnits: costedRevenue - cost, in: currency) : nil,
            quantity: linesWithQuantity > 0 ? Int64(exactly: quantity) : nil, lines: lines, refundLines: refundLines,
            linesWithoutCost: all - linesWithCost, linesWithoutQuantity: all - linesWithQuantity, orders: orders, customers: customers)
    }
}
