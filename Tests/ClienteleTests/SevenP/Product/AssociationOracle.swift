/// The rules of small baskets by counting every set of products, with the formulas written again on shares.
struct AssociationOracle {
    struct Rule: Hashable {
        var antecedent: [String]
        var consequent: [String]
    }

    struct Figures {
        var support: Double
        var confidence: Double
        var lift: Double
        var leverage: Double
        var conviction: Double?
        var zhang: Double
    }

    let baskets: [Set<Int>]
    let products: [Int]

    init(_ baskets: [[Int]]) {
        self.baskets = baskets.map { Set($0) }
        products = Set(baskets.joined()).sorted()
    }

    func count(_ set: Set<Int>) -> Int {
        baskets.filter { $0.isSuperset(of: set) }.count
    }

    func frequentSets(minimum: Int, longest: Int) -> [Set<Int>: Int] {
        var sets: [Set<Int>: Int] = [:]
        for mask in 1..<max(1 << products.count, 2) where !products.isEmpty {
            let set = Set(products.indices.filter { mask >> $0 & 1 == 1 }.map { products[$0] })
            let found = count(set)
            if set.count <= longest, found >= minimum { sets[set] = found }
        }
        return sets
    }

    func rules(minimum: Int, longest: Int, confidence: (part: Int, whole: Int)) -> [Rule: Figures] {
        var rules: [Rule: Figures] = [:]
        for set in frequentSets(minimum: minimum, longest: longest).keys where set.count > 1 {
            let items = set.sorted()
            for mask in 1..<(1 << items.count) - 1 {
                let left = Set(items.indices.filter { mask >> $0 & 1 == 1 }.map { items[$0] })
                let right = set.subtracting(left)
                guard count(set) * confidence.whole >= confidence.part * count(left) else { continue }
                rules[Rule(antecedent: left.sorted().map(String.init), consequent: right.sorted().map(String.init))] = figures(left, right)
            }
        }
        return rules
    }

    private func figures(_ left: Set<Int>, _ right: Set<Int>) -> Figures {
        let whole = Double(baskets.count)
        let (a, c, s) = (Double(count(left)) / whole, Double(count(right)) / whole, Double(count(left.union(right))) / whole)
        let confidence = s / a
        // The share of baskets with the consequent among those without the antecedent, as Zhang's figure is told in his paper.
        let elsewhere = count(left) == baskets.count ? nil : (c - s) / (1 - a)
        let zhang: Double
        if let elsewhere {
            let larger = max(confidence, elsewhere)
            zhang = larger == 0 ? 0 : (confidence - elsewhere) / larger
        } else {
            zhang = 0
        }
        return Figures(
            support: s, confidence: confidence, lift: confidence / c, leverage: s - a * c,
            conviction: count(left.union(right)) == count(left) ? nil : (1 - c) / (1 - confidence), zhang: zhang)
    }
}
