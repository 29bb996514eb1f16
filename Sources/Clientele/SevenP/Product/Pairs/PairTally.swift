/// Counts of some products, one by one and in pairs, in strata.
struct PairTally: Sendable {
    let products: Int
    private(set) var cases: [Int]
    /// The sums of the sizes *k* of the cases and of *k*(*k* − 1).
    private(set) var sizes: [Int]
    private(set) var sizePairs: [Int]
    private var single: [Int]
    private var both: [Int]

    init(products: Int, strata: Int) {
        self.products = products
        cases = [Int](repeating: 0, count: strata)
        sizes = cases
        sizePairs = cases
        single = [Int](repeating: 0, count: strata * products)
        both = [Int](repeating: 0, count: strata * products * products)
    }

    /// Counts a case.
    ///
    /// - Parameters:
    ///   - slots: The places of those of its products that are looked at, in ascending order without repeats.
    ///   - size: How many products it has in all.
    ///   - stratum: Where it belongs.
    mutating func add(_ slots: [Int], size: Int, stratum: Int) {
        cases[stratum] &+= 1
        sizes[stratum] &+= size
        sizePairs[stratum] &+= size &* (size &- 1)
        for (place, first) in slots.enumerated() {
            single[stratum &* products &+ first] &+= 1
            for second in slots[(place + 1)...] { both[(stratum &* products &+ first) &* products &+ second] &+= 1 }
        }
    }

    mutating func merge(_ other: PairTally) {
        PairTally.add(other.cases, to: &cases)
        PairTally.add(other.sizes, to: &sizes)
        PairTally.add(other.sizePairs, to: &sizePairs)
        PairTally.add(other.single, to: &single)
        PairTally.add(other.both, to: &both)
    }

    private static func add(_ counts: [Int], to sums: inout [Int]) {
        for place in sums.indices { sums[place] &+= counts[place] }
    }

    /// The strata of a pair, the first place below the second.
    func tables(_ first: Int, _ second: Int) -> StratifiedPairs {
        var tables = StratifiedPairs()
        for stratum in cases.indices {
            tables.add(
                cases: cases[stratum], first: count(first, stratum), second: count(second, stratum), both: both(first, second, stratum))
        }
        return tables
    }

    /// How many cases with both independence would bring, were cases of such sizes filled at random where that is more.
    ///
    /// Baskets that differ much in size hold any two products together more often than the product of their shares: by the factor
    /// *n* Σ*k*(*k* − 1) / (Σ*k*)² on average.
    func expectedBySize(_ first: Int, _ second: Int) -> Double {
        cases.indices.reduce(0) { sum, stratum in
            guard sizes[stratum] > 0 else { return sum }
            let (cases, total) = (Double(cases[stratum]), Double(sizes[stratum]))
            let factor = cases * Double(sizePairs[stratum]) / (total * total)
            return sum + Double(count(first, stratum)) * Double(count(second, stratum)) / cases * max(factor, 1)
        }
    }

    /// The cases with both over what independence over all strata at once would bring.
    func crudeLift(_ first: Int, _ second: Int) -> Double {
        var (total, firsts, seconds, together) = (0, 0, 0, 0)
        for stratum in cases.indices {
            total += cases[stratum]
            firsts += count(first, stratum)
            seconds += count(second, stratum)
            together += both(first, second, stratum)
        }
        return firsts > 0 && seconds > 0 ? Double(together) * Double(total) / (Double(firsts) * Double(seconds)) : 0
    }

    /// The cases of a stratum with a product.
    func count(_ slot: Int, _ stratum: Int) -> Int { single[stratum * products + slot] }

    /// The cases of a stratum with two products, the first place below the second.
    func both(_ first: Int, _ second: Int, _ stratum: Int) -> Int { both[(stratum * products + first) * products + second] }
}
