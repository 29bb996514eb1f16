/// From which value on each class or tier begins.
struct ShareBounds: Sendable, Hashable {
    let cuts: [ShareCut]
    /// For each cut the lowest positive value in it or above, or `nil` where nobody's is.
    private(set) var lowest: [Int64?]

    /// Bounds by accumulated value: a customer is in while customers of strictly higher value bring less than the share of the total.
    init(valueClasses cuts: [ShareCut], values: [Int64]) {
        self.cuts = cuts
        let positive = values.filter { $0 > 0 }
        let total = ExactSum(of: positive).value
        lowest = cuts.map { cut in
            HistogramSelection.smallest(of: positive) { _, sum in cut.upTo.isAbove(sum, of: total) }?.value
        }
    }

    /// Bounds by number: a customer is in while customers of strictly higher value are fewer than the share of all customers.
    init(tiers cuts: [ShareCut], values: [Int64]) {
        self.cuts = cuts
        let positive = values.filter { $0 > 0 }
        let total = Int128(values.count)
        lowest = cuts.map { cut in
            HistogramSelection.smallest(of: positive) { count, _ in cut.upTo.isAbove(Int128(count), of: total) }?.value
        }
    }

    /// The place of a value's class or tier; the last one for what is not positive.
    func place(of value: Int64) -> Int {
        guard value > 0 else { return cuts.count - 1 }
        for (place, bound) in lowest.enumerated() {
            if let bound, value >= bound { return place }
        }
        return cuts.count - 1
    }

    func points(in currency: Currency) -> [ShareCutPoint] {
        zip(cuts, lowest).map { cut, bound in
            ShareCutPoint(name: cut.name, upTo: cut.upTo, lowestValue: bound.map { DecimalAmount(minorUnits: Int128($0), in: currency) })
        }
    }
}
