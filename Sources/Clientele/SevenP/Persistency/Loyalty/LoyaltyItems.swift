/// The products, or categories, of a base's purchase lines, and which of them have a place of their own in the result.
struct LoyaltyItems: Sendable {
    let level: LoyaltyLevel
    let texts: CodedTexts
    /// The category of each product plus one, 0 for none; empty at the level of categories or where no line names one.
    private(set) var categories: [UInt32] = []
    /// How many categories there are.
    let categoryCount: Int
    /// How many purchase lines name each.
    private(set) var lines: [Int] = []
    /// The place of each in the result; `others` for those without.
    private(set) var places: [Int32] = []
    /// The one of each place.
    private(set) var listed: [Int] = []

    var count: Int { texts.texts.count }

    /// The place of all that have none of their own.
    var others: Int { listed.count }

    init?(_ level: LoyaltyLevel, _ table: PurchaseTable) {
        self.level = level
        texts = level == .product ? table.products : table.categories
        guard !texts.codes.isEmpty else { return nil }
        let known = table.categories
        guard level == .product, !known.codes.isEmpty else {
            categoryCount = 0
            return
        }
        categoryCount = known.texts.count
        var categories = [UInt32](repeating: 0, count: texts.texts.count)
        for (product, category) in zip(texts.codes, known.codes) where product > 0 && category > 0 {
            let place = Int(product) - 1
            if categories[place] == 0 || category < categories[place] { categories[place] = category }
        }
        self.categories = categories
    }

    /// Gives the most bought ones a place of their own.
    mutating func choose(_ counts: [Int], most: Int) {
        lines = counts
        let order = counts.indices.filter { counts[$0] > 0 }.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
        listed = Array(order.prefix(most))
        places = [Int32](repeating: Int32(truncatingIfNeeded: listed.count), count: counts.count)
        for (place, item) in listed.enumerated() { places[item] = Int32(truncatingIfNeeded: place) }
    }

    /// The category of an item as a place from 1, or 0 for none.
    func category(_ item: Int) -> Int { categories.isEmpty ? 0 : Int(categories[item]) }
}
