/// Counts of the loyalty of many customers; tallies of parts of the customers add up.
struct LoyaltyTally: Sendable {
    /// Sums over the buyers of one place: of its purchases, of their requirements, and of the products of these for the variance.
    struct Place: Sendable {
        var buyers = 0
        var purchases = 0
        var requirements = 0
        var purchaseSquares = 0
        var requirementSquares = 0
        var products = 0
        var soleBuyers = 0
        var earlierBuyers = 0
        var boughtSame = 0
        var boughtAny = 0

        mutating func merge(_ other: Place) {
            buyers += other.buyers
            purchases += other.purchases
            requirements += other.requirements
            purchaseSquares &+= other.purchaseSquares
            requirementSquares &+= other.requirementSquares
            products &+= other.products
            soleBuyers += other.soleBuyers
            earlierBuyers += other.earlierBuyers
            boughtSame += other.boughtSame
            boughtAny += other.boughtAny
        }
    }

    var places: [Place]
    /// How often each place was followed by each, row by row; the last row and column are all others.
    var transitions: [Int]
    /// How many of the steps led to the very same item, whether it has a place or not.
    var repeats = 0
    var customers = 0
    var returned = 0
    var returnedToSame = 0

    init(places count: Int) {
        places = [Place](repeating: Place(), count: count)
        transitions = [Int](repeating: 0, count: (count + 1) * (count + 1))
    }

    mutating func merge(_ other: LoyaltyTally) {
        for index in places.indices { places[index].merge(other.places[index]) }
        for index in transitions.indices { transitions[index] += other.transitions[index] }
        repeats += other.repeats
        customers += other.customers
        returned += other.returned
        returnedToSame += other.returnedToSame
    }
}
