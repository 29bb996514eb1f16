/// What the customers of a part spent in a period, together and by category.
struct SpendTally: Sendable {
    /// One net a customer with rows in the period, in order of rank.
    private(set) var revenues: [Int128] = []
    private(set) var ranks: [UInt32] = []
    private(set) var buyers: [Int]
    private(set) var categoryRevenue: [Int128]
    private(set) var buyersRevenue: [Int128]
    private(set) var shares: [Double]
    private(set) var categories = 0
    private(set) var favouriteShares = 0.0
    private(set) var spenders = 0

    /// By column, then code: what was spent, and whether a row says so.
    private(set) var sums: [[Int128]]
    private(set) var isUsed: [[Bool]]

    private var own: [Int128]

    init(categories count: Int, columns: [CodedTexts]) {
        sums = columns.map { [Int128](repeating: 0, count: $0.codes.isEmpty ? 0 : $0.texts.count + 1) }
        isUsed = sums.map { [Bool](repeating: false, count: $0.count) }
        buyers = [Int](repeating: 0, count: count)
        categoryRevenue = [Int128](repeating: 0, count: count)
        buyersRevenue = categoryRevenue
        own = categoryRevenue
        shares = [Double](repeating: 0, count: count)
    }

    /// Adds the rows of some customers after a day; the first of the columns whose texts are added up is that of the categories.
    mutating func add(customers: Range<Int>, rows: SalesRows, after start: Int32, columns: [CodedTexts], places: [UInt32]) {
        let (days, amounts) = (rows.table.days, rows.table.amounts)
        let categories = columns.first?.codes ?? []
        for customer in customers {
            let range = rows.range(of: customer)
            guard let last = range.last, days[last] > start else { continue }
            var first = last
            while first > range.lowerBound, days[first - 1] > start { first -= 1 }
            var revenue: Int128 = 0
            for row in first...last {
                let amount = Int128(amounts[row])
                revenue &+= amount
                if !own.isEmpty { own[Int(places[categories.isEmpty ? 0 : Int(categories[row])])] &+= amount }
            }
            for column in columns.indices where !columns[column].codes.isEmpty {
                for row in first...last {
                    let code = Int(columns[column].codes[row])
                    sums[column][code] &+= Int128(amounts[row])
                    isUsed[column][code] = true
                }
            }
            add(customer: customer, revenue: revenue)
        }
    }

    /// Adds what one customer spent, and begins with the next.
    private mutating func add(customer: Int, revenue: Int128) {
        revenues.append(revenue)
        ranks.append(UInt32(truncatingIfNeeded: customer))
        let spent = own.reduce(0) { $0 + max($1, 0) }
        if spent > 0 {
            spenders += 1
            var most: Int128 = 0
            let whole = spent.approximate
            for place in own.indices where own[place] > 0 {
                categories += 1
                most = max(most, own[place])
                buyers[place] += 1
                categoryRevenue[place] &+= own[place]
                buyersRevenue[place] &+= spent
                shares[place] += own[place].approximate / whole
            }
            favouriteShares += most.approximate / whole
        }
        for place in own.indices { own[place] = 0 }
    }

    /// Adds the customers of the next part.
    mutating func append(_ next: SpendTally) {
        revenues += next.revenues
        ranks += next.ranks
        categories += next.categories
        favouriteShares += next.favouriteShares
        spenders += next.spenders
        for column in sums.indices {
            for code in sums[column].indices {
                sums[column][code] &+= next.sums[column][code]
                isUsed[column][code] = isUsed[column][code] || next.isUsed[column][code]
            }
        }
        for place in buyers.indices {
            buyers[place] += next.buyers[place]
            categoryRevenue[place] &+= next.categoryRevenue[place]
            buyersRevenue[place] &+= next.buyersRevenue[place]
            shares[place] += next.shares[place]
        }
    }
}
