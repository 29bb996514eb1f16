/// What cohorts of new customers cost and brought, by the quarter of their first purchase.
struct CohortTallies: Sendable {
    struct Cohort: Sendable {
        var customers = 0
        /// What it cost to win them.
        var cost: Int128 = 0
        /// What was spent in the quarter on those who have not bought.
        var costOfOthers: Int128 = 0
        /// Their margin by complete months since the first purchase.
        var margins: [Int128]
    }

    let months: Int
    private(set) var places: [Int32: Int] = [:]
    var cohorts: [Cohort] = []

    init(months: Int) {
        self.months = months
    }

    /// The place of a quarter's cohort, which is made where there is none.
    mutating func place(of quarter: Int32) -> Int {
        if let place = places[quarter] { return place }
        places[quarter] = cohorts.count
        cohorts.append(Cohort(margins: [Int128](repeating: 0, count: months)))
        return cohorts.count - 1
    }

    mutating func addCost(_ cost: Int128, ofOthersIn quarter: Int32) {
        let place = place(of: quarter)
        cohorts[place].costOfOthers += cost
    }

    mutating func addCost(_ cost: Int128, ofCustomersIn quarter: Int32) {
        let place = place(of: quarter)
        cohorts[place].cost += cost
    }

    mutating func merge(_ other: CohortTallies) {
        for (quarter, otherPlace) in other.places.sorted(by: { $0.key < $1.key }) {
            let place = place(of: quarter)
            let added = other.cohorts[otherPlace]
            cohorts[place].customers += added.customers
            cohorts[place].cost += added.cost
            cohorts[place].costOfOthers += added.costOfOthers
            for month in 0..<months { cohorts[place].margins[month] += added.margins[month] }
        }
    }

    /// The quarters in order, each with its cohort.
    var ordered: [(quarter: Int32, cohort: Cohort)] {
        places.sorted { $0.key < $1.key }.map { ($0.key, cohorts[$0.value]) }
    }
}
