/// Purchases, revenue, buyers and new customers month by month.
struct ActivityMonths: Sendable {
    /// More months than any history has; earlier ones are counted in the first.
    static let most = 12_000

    /// The last month, in months since year 0.
    private(set) var last: Int32 = 0
    private(set) var purchases: [Int] = []
    private(set) var revenue: [ExactSum] = []
    private(set) var buyers: [Int] = []
    private(set) var newCustomers: [Int] = []
    /// Revenue of occasions, and of days that are none, over the past year.
    private(set) var occasionRevenue = ExactSum()
    private(set) var otherRevenue = ExactSum()
    /// First purchases above zero, and what they come to.
    private(set) var firstPurchases = 0
    private(set) var firstRevenue = ExactSum()
    /// All purchases above zero, and what they come to.
    private(set) var paidPurchases = 0
    private(set) var paidRevenue = ExactSum()

    init() {}

    init(last: Int32, count: Int) {
        self.last = last
        purchases = [Int](repeating: 0, count: count)
        revenue = [ExactSum](repeating: ExactSum(), count: count)
        buyers = purchases
        newCustomers = purchases
    }

    var count: Int { purchases.count }

    func place(ofMonth month: Int32) -> Int { max(0, count - 1 - (Int(last) - Int(month))) }

    /// The months since year 0 of a place.
    func month(at place: Int) -> Int { Int(last) - (count - 1 - place) }

    mutating func add(_ net: Int64, at place: Int, isOccasion: Bool, isRecent: Bool) {
        revenue[place].add(net)
        guard isRecent else { return }
        if isOccasion { occasionRevenue.add(net) } else { otherRevenue.add(net) }
    }

    mutating func count(at place: Int, isFirst: Bool, isNewBuyer: Bool, net: Int64) {
        purchases[place] += 1
        if isNewBuyer { buyers[place] += 1 }
        if isFirst { newCustomers[place] += 1 }
        guard net > 0 else { return }
        paidPurchases += 1
        paidRevenue.add(net)
        guard isFirst else { return }
        firstPurchases += 1
        firstRevenue.add(net)
    }

    mutating func merge(_ other: ActivityMonths) {
        for place in purchases.indices {
            purchases[place] += other.purchases[place]
            revenue[place].merge(other.revenue[place])
            buyers[place] += other.buyers[place]
            newCustomers[place] += other.newCustomers[place]
        }
        occasionRevenue.merge(other.occasionRevenue)
        otherRevenue.merge(other.otherRevenue)
        firstPurchases += other.firstPurchases
        firstRevenue.merge(other.firstRevenue)
        paidPurchases += other.paidPurchases
        paidRevenue.merge(other.paidRevenue)
    }

    /// The share of the past year's revenue of occasions that came back on other days, 0 to 1.
    var refundShare: Double {
        guard occasionRevenue.value > 0, otherRevenue.value < 0 else { return 0 }
        return min(1, -Double(otherRevenue.value) / Double(occasionRevenue.value))
    }

    var meanFirstPurchase: Double? { firstPurchases > 0 ? Double(firstRevenue.value) / Double(firstPurchases) : nil }
    var meanPurchase: Double? { paidPurchases > 0 ? Double(paidRevenue.value) / Double(paidPurchases) : nil }
}
