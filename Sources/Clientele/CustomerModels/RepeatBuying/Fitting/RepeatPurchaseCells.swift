/// The distinct histories of customers in canonical order, as the columns that a likelihood is summed over.
package struct RepeatPurchaseCells: Sendable, Equatable {
    /// The numbers of repeat purchases, ascending.
    package private(set) var repeatPurchases: [Double] = []
    /// The ages at the last purchase.
    package private(set) var agesAtLastPurchase: [Double] = []
    /// The ages.
    package private(set) var ages: [Double] = []
    /// How many customers have each history.
    package private(set) var weights: [Double] = []
    /// The sum of the weights.
    package private(set) var customers = 0.0

    /// How many distinct histories there are.
    package var count: Int { weights.count }

    /// One history on its way.
    private struct Key: Comparable {
        let repeats: Int
        let last: Double
        let age: Double
        let weight: Double

        static func < (left: Key, right: Key) -> Bool {
            if left.repeats != right.repeats { return left.repeats < right.repeats }
            if left.last != right.last { return left.last < right.last }
            if left.age != right.age { return left.age < right.age }
            return left.weight < right.weight
        }
    }

    /// Gathers equal histories.
    ///
    /// - Parameter columns: The histories, in any order.
    /// - Complexity: O(*n* log *n*).
    init(_ columns: RepeatPurchaseColumns) {
        var keys = (0..<columns.count).map {
            Key(
                repeats: columns.repeatPurchases[$0], last: columns.agesAtLastPurchase[$0], age: columns.ages[$0],
                weight: columns.weights[$0])
        }
        keys.sort()
        var previous: Key?
        for key in keys {
            if let previous, previous.repeats == key.repeats, previous.last == key.last, previous.age == key.age {
                weights[weights.count - 1] += key.weight
            } else {
                repeatPurchases.append(Double(key.repeats))
                agesAtLastPurchase.append(key.last)
                ages.append(key.age)
                weights.append(key.weight)
            }
            previous = key
        }
        customers = weights.reduce(0, +)
    }

    /// Every so many-th history in canonical order, which spreads over all of *x*, *t_x* and *T*; `nil` where there are no more than twice as
    /// many as wanted.
    package func thinned(to wanted: Int) -> RepeatPurchaseCells? {
        guard count > 2 * wanted else { return nil }
        var part = RepeatPurchaseCells()
        let stride = count / wanted
        for cell in Swift.stride(from: stride / 2, to: count, by: stride) {
            part.repeatPurchases.append(repeatPurchases[cell])
            part.agesAtLastPurchase.append(agesAtLastPurchase[cell])
            part.ages.append(ages[cell])
            part.weights.append(weights[cell])
        }
        part.customers = part.weights.reduce(0, +)
        return part
    }

    private init() {}

    /// The weighted mean of the ages.
    var meanAge: Double { weightedSum(ages) / customers }

    /// The weighted sum of a column.
    func weightedSum(_ column: [Double]) -> Double {
        zip(column, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
}

extension RepeatPurchaseSummaries {
    /// The distinct histories with their weights.
    package var cells: RepeatPurchaseCells { RepeatPurchaseCells(columns) }
}
