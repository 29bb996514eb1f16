/// First and repeat buyers of some products by month.
struct LifeTally: Sendable {
    private(set) var firstBuyers: [Int]
    private(set) var repeatBuyers: [Int]
    private(set) var triers: [Int]
    private(set) var repeaters: [Int]

    private init(products: Int, months: Int) {
        firstBuyers = [Int](repeating: 0, count: products * months)
        repeatBuyers = firstBuyers
        triers = [Int](repeating: 0, count: products)
        repeaters = triers
    }

    /// What the customer at hand has done with a product.
    private struct Sight {
        var customer = -1
        var firstDay: Int32 = 0
        var lastMonth = -1
        var isRepeated = false
    }

    init(_ chunk: ProductHistoryChunk, slots: [Int32], products: Int, window: MonthWindow) {
        self.init(products: products, months: window.count)
        var sights = [Sight](repeating: Sight(), count: products)
        for customer in 0..<chunk.customerCount {
            for basket in chunk.basketRange(customer) {
                let day = chunk.days[basket]
                let month = window.place(of: day) ?? -1
                for place in chunk.baskets.range(basket) {
                    let slot = Int(slots[Int(chunk.baskets.items[place])])
                    guard slot >= 0 else { continue }
                    if sights[slot].customer != customer {
                        sights[slot] = Sight(customer: customer, firstDay: day, lastMonth: month, isRepeated: false)
                        triers[slot] &+= 1
                        if month >= 0 { firstBuyers[slot &* window.count &+ month] &+= 1 }
                        continue
                    }
                    if !sights[slot].isRepeated, day > sights[slot].firstDay {
                        sights[slot].isRepeated = true
                        repeaters[slot] &+= 1
                    }
                    if month > sights[slot].lastMonth {
                        sights[slot].lastMonth = month
                        repeatBuyers[slot &* window.count &+ month] &+= 1
                    }
                }
            }
        }
    }

    mutating func merge(_ other: LifeTally) {
        for place in firstBuyers.indices {
            firstBuyers[place] &+= other.firstBuyers[place]
            repeatBuyers[place] &+= other.repeatBuyers[place]
        }
        for slot in triers.indices {
            triers[slot] &+= other.triers[slot]
            repeaters[slot] &+= other.repeaters[slot]
        }
    }
}
