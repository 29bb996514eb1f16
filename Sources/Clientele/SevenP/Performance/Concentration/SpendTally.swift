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

    private var own: [Int128]

    init(categories count: Int) {
        buyers = [Int](repeating: 0, count: count)
        categoryRevenue = [Int128](repeating: 0, count: count)
        buyersRevenue = categoryRevenue
        own = categoryRevenue
        shares = [Double](repeating: 0, count: count)
    }

    /// Adds one customer's rows after a day.
    mutating func add(customer: Int, rows: SalesRows, after start: Int32, codes: [UInt32], places: [UInt32]) {
        var revenue: Int128 = 0
        var hasRow = false
        for row in rows.range(of: customer).reversed() {
            guard rows.table.days[row] > start else { break }
            let amount = Int128(rows.table.amounts[row])
            revenue &+= amount
            hasRow = true
            if !own.isEmpty { own[Int(places[codes.isEmpty ? 0 : Int(codes[row])])] &+= amount }
        }
        guard hasRow else { return }
        revenues.append(revenue)
        ranks.append(UInt32(truncatingIfNeeded: customer))
        let spent = own.reduce(0) { $0 + max($1, 0) }
        if spent > 0 {
            spenders += 1
            var most: Int128 = 0
            for place in own.indices where own[place] > 0 {
                categories += 1
                most = max(most, own[place])
                buyers[place] += 1
                categoryRevenue[place] &+= own[place]
                buyersRevenue[place] &+= spent
                shares[place] += Double(own[place]) / Double(spent)
            }
            favouriteShares += Double(most) / Double(spent)
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
        for place in buyers.indices {
            buyers[place] += next.buyers[place]
            categoryRevenue[place] &+= next.categoryRevenue[place]
            buyersRevenue[place] &+= next.buyersRevenue[place]
            shares[place] += next.shares[place]
        }
    }
}
