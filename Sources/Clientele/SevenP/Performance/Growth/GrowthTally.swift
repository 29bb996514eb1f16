/// What the customers' rows of two periods come to.
struct GrowthTally: Sendable {
    /// Before and now.
    private(set) var revenue: [Int128] = [0, 0]
    private(set) var quantity: [Int128] = [0, 0]
    private(set) var hasAllQuantities = true
    private(set) var orders = [0, 0]
    private(set) var customers = [0, 0]
    private(set) var bridge = CustomerBridgeStep.Group.allCases.map { _ in (customers: 0, previous: Int128(0), current: Int128(0)) }

    /// One customer's rows.
    struct Customer {
        var revenue: (Int128, Int128) = (0, 0)
        var orders = (0, 0)
        var hasRow = false
        var boughtBefore = false
    }

    mutating func add(quantity pieces: Int64?, isCurrent: Bool) {
        guard let pieces else {
            hasAllQuantities = false
            return
        }
        quantity[isCurrent ? 1 : 0] &+= Int128(pieces)
    }

    mutating func add(_ customer: Customer) {
        guard customer.hasRow else { return }
        revenue[0] &+= customer.revenue.0
        revenue[1] &+= customer.revenue.1
        orders[0] += customer.orders.0
        orders[1] += customer.orders.1
        customers[0] += customer.orders.0 > 0 ? 1 : 0
        customers[1] += customer.orders.1 > 0 ? 1 : 0
        let place = GrowthTally.place(GrowthTally.group(of: customer))
        bridge[place].customers += 1
        bridge[place].previous &+= customer.revenue.0
        bridge[place].current &+= customer.revenue.1
    }

    mutating func merge(_ other: GrowthTally) {
        for period in 0..<2 {
            revenue[period] &+= other.revenue[period]
            quantity[period] &+= other.quantity[period]
            orders[period] += other.orders[period]
            customers[period] += other.customers[period]
        }
        hasAllQuantities = hasAllQuantities && other.hasAllQuantities
        for place in bridge.indices {
            bridge[place].customers += other.bridge[place].customers
            bridge[place].previous &+= other.bridge[place].previous
            bridge[place].current &+= other.bridge[place].current
        }
    }

    private static func group(of customer: Customer) -> CustomerBridgeStep.Group {
        switch (customer.orders.0 > 0, customer.orders.1 > 0) {
        case (true, true): customer.revenue.1 >= customer.revenue.0 ? .grown : .shrunk
        case (true, false): .lost
        case (false, true): customer.boughtBefore ? .returned : .new
        case (false, false): .refundsOnly
        }
    }

    private static func place(_ group: CustomerBridgeStep.Group) -> Int {
        switch group {
        case .new: 0
        case .returned: 1
        case .grown: 2
        case .shrunk: 3
        case .lost: 4
        case .refundsOnly: 5
        }
    }
}
