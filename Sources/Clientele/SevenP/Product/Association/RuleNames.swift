/// The products' names of itemsets; rules share the arrays, of which there are far fewer than rules.
struct RuleNames {
    private let itemsets: ItemsetTable
    private let products: [String]
    private var known: [[String]?]

    init(_ itemsets: ItemsetTable, products: [String]) {
        self.itemsets = itemsets
        self.products = products
        known = [[String]?](repeating: nil, count: itemsets.count)
    }

    mutating func names(of itemset: Int32) -> [String] {
        if let names = known[Int(itemset)] { return names }
        let names = itemsets.codes(of: itemset).map { products[Int($0)] }
        known[Int(itemset)] = names
        return names
    }
}
