/// The order in which rules are told: by lift, then by baskets with both, then by antecedent and consequent.
struct AssociationRuleOrder {
    private let itemsets: ItemsetTable
    private let places: [Int32]

    init(_ search: AssociationRuleSearch) {
        itemsets = search.itemsets
        // Itemsets by their codes, so that rules compare two numbers instead of two lists.
        let codes = (0..<search.itemsets.count).map { search.itemsets.codes(of: Int32(truncatingIfNeeded: $0)) }
        var places = [Int32](repeating: 0, count: codes.count)
        for (place, number) in codes.indices.sorted(by: { codes[$0].lexicographicallyPrecedes(codes[$1]) }).enumerated() {
            places[number] = Int32(truncatingIfNeeded: place)
        }
        self.places = places
    }

    func sorted(_ rules: [AssociationRuleSearch.Split]) -> [AssociationRuleSearch.Split] {
        rules.sorted { left, right in
            if left.lift != right.lift { return left.lift > right.lift }
            let (leftCount, rightCount) = (itemsets.counts[Int(left.both)], itemsets.counts[Int(right.both)])
            if leftCount != rightCount { return leftCount > rightCount }
            let (leftPlace, rightPlace) = (places[Int(left.antecedent)], places[Int(right.antecedent)])
            if leftPlace != rightPlace { return leftPlace < rightPlace }
            return places[Int(left.consequent)] < places[Int(right.consequent)]
        }
    }
}
