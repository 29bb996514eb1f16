/// Purchase lines by month and group, counted apart for random parts of the customers.
///
/// How much the counts of the parts differ says how much chance there is in the whole, whatever the customers' habits: lines of one customer
/// hang together, those of two customers do not (the random groups of Wolter 2007, "Introduction to Variance Estimation", chapter 2).
struct SalesSample: Sendable {
    let plan: SalesSamplePlan
    /// How many groups there are: the values of the axis that have a name.
    let groups: Int
    /// By part, then group, then month.
    private var counts: [UInt32]

    /// How many parts the customers are divided into.
    static let parts = 256

    init(_ plan: SalesSamplePlan, axes: [SalesAxis]) {
        self.plan = plan
        groups = min(axes[plan.axis].namedCount, plan.mostGroups)
        counts = [UInt32](repeating: 0, count: SalesSample.parts * groups * plan.monthCount)
    }

    /// A sample of counts that are given, part by part, group by group.
    init(counts given: [[[UInt32]]], months: Int) {
        plan = SalesSamplePlan(axis: 0, mostGroups: .max, firstMonth: 0, monthCount: months)
        groups = given.first?.count ?? 0
        counts = given.flatMap { $0.flatMap { $0 } }
    }

    mutating func count(_ part: SalesPart, places: [UInt32], in table: PurchaseTable) {
        let (first, months, groups, amounts) = (plan.firstMonth, plan.monthCount, groups, table.amounts)
        for index in places.indices {
            let place = Int(places[index])
            let month = Int(part.months[index]) - first
            guard place < groups, month >= 0, month < months, amounts[Int(part.rows[index])] >= 0 else { continue }
            counts[(SalesSample.part(of: part.customers[index]) * groups + place) * months + month] &+= 1
        }
    }

    mutating func merge(_ other: SalesSample) {
        for index in counts.indices { counts[index] &+= other.counts[index] }
    }

    /// The lines of a part, a group and a month.
    func count(part: Int, group: Int, month: Int) -> Double {
        Double(counts[(part * groups + group) * plan.monthCount + month])
    }

    /// The lines of a group, month by month.
    func total(group: Int) -> [Double] {
        (0..<plan.monthCount).map { month in
            (0..<SalesSample.parts).reduce(0) { $0 + count(part: $1, group: group, month: month) }
        }
    }

    /// The part that a customer belongs to: drawn by its rank, so that neither order nor kind of the ids matters.
    private static func part(of customer: UInt32) -> Int {
        var value = (UInt64(customer) &+ 1) &* 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) >> 56)
    }
}
