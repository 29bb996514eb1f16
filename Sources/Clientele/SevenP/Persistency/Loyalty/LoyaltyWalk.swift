/// Goes through customers one by one and adds what their purchases say of loyalty.
struct LoyaltyWalk<Refunds: RefundPolicy> {
    let table: PurchaseTable
    let items: LoyaltyItems
    let refunds: Refunds
    let asOf: Int32
    /// The last day before the later window, and before the earlier one.
    let laterAfter: Int32
    let earlierAfter: Int32
    private(set) var tally: LoyaltyTally

    private var days = ItemDays()
    /// How often the customer has bought what stands at each place, and of each category, with the places that are not 0.
    private var counts: [Int]
    private var touched: [Int] = []
    private var categoryCounts: [Int]
    private var touchedCategories: [Int] = []
    private var isEarlier: [Bool]
    private var isLater: [Bool]
    private var earlierItems: [UInt32] = []

    init(
        table: PurchaseTable, items: LoyaltyItems, refunds: Refunds, asOf: CalendarDay, windowDays: Int
    ) {
        self.table = table
        self.items = items
        self.refunds = refunds
        self.asOf = asOf.daysSince1970
        laterAfter = asOf.advanced(by: -windowDays).daysSince1970
        earlierAfter = asOf.advanced(by: -2 * windowDays).daysSince1970
        tally = LoyaltyTally(places: items.listed.count)
        counts = [Int](repeating: 0, count: items.listed.count)
        categoryCounts = [Int](repeating: 0, count: items.categoryCount + 1)
        isEarlier = [Bool](repeating: false, count: items.listed.count)
        isLater = isEarlier
    }

    /// Adds a customer.
    ///
    /// - Parameters:
    ///   - rank: The customer's rank in the base.
    ///   - returns: Whether there is an occasion in the later window.
    mutating func add(rank: Int, returns: Bool) {
        days.read(table.starts[rank]..<table.starts[rank + 1], table, items.texts.codes, asOf: asOf, refunds: refunds)
        countPurchases()
        addTransitions()
        addRetention(returns: returns)
        addRequirements(returns: returns)
    }

    private mutating func countPurchases() {
        for entry in days.entries {
            let item = Int(entry.item)
            let category = items.category(item)
            if categoryCounts[category] == 0 { touchedCategories.append(category) }
            categoryCounts[category] += 1
            let place = Int(items.places[item])
            guard place < counts.count else { continue }
            if counts[place] == 0 { touched.append(place) }
            counts[place] += 1
            if entry.day > laterAfter { isLater[place] = true } else if entry.day > earlierAfter { isEarlier[place] = true }
        }
    }

    private mutating func addTransitions() {
        let width = counts.count + 1
        var last: UInt32?
        var index = 0
        let entries = days.entries
        while index < entries.count {
            // The item of the largest amount of the day stands for it; the first in byte order among equal ones.
            var chosen = entries[index]
            while index < entries.count, entries[index].day == chosen.day {
                if entries[index].net > chosen.net { chosen = entries[index] }
                index += 1
            }
            if let last {
                tally.transitions[Int(items.places[Int(last)]) * width + Int(items.places[Int(chosen.item)])] += 1
                if last == chosen.item { tally.repeats += 1 }
            }
            last = chosen.item
        }
    }

    private mutating func addRetention(returns: Bool) {
        earlierItems.removeAll(keepingCapacity: true)
        for entry in days.entries where entry.day > earlierAfter && entry.day <= laterAfter { earlierItems.append(entry.item) }
        guard !earlierItems.isEmpty else { return }
        tally.customers += 1
        if returns { tally.returned += 1 }
        earlierItems.sort()
        let bought = earlierItems
        if days.entries.contains(where: { $0.day > laterAfter && LoyaltyWalk.contains(bought, $0.item) }) { tally.returnedToSame += 1 }
    }

    private static func contains(_ sorted: [UInt32], _ item: UInt32) -> Bool {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < item { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] == item
    }

    /// Adds what stands at a place, and clears the customer's counts for the next one.
    private mutating func addRequirements(returns: Bool) {
        let all = days.entries.count
        for place in touched {
            let own = counts[place]
            let category = items.category(items.listed[place])
            // A product without a category is measured by everything, as where there are no categories at all.
            let needed = category == 0 ? all : categoryCounts[category]
            tally.places[place].buyers += 1
            tally.places[place].purchases += own
            tally.places[place].requirements += needed
            tally.places[place].purchaseSquares &+= own &* own
            tally.places[place].requirementSquares &+= needed &* needed
            tally.places[place].products &+= own &* needed
            if own == needed { tally.places[place].soleBuyers += 1 }
            if isEarlier[place] {
                tally.places[place].earlierBuyers += 1
                if isLater[place] { tally.places[place].boughtSame += 1 }
                if returns { tally.places[place].boughtAny += 1 }
            }
            counts[place] = 0
            isEarlier[place] = false
            isLater[place] = false
        }
        for category in touchedCategories { categoryCounts[category] = 0 }
        touched.removeAll(keepingCapacity: true)
        touchedCategories.removeAll(keepingCapacity: true)
    }
}
