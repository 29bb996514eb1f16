internal import Clientele

/// What the synthetic firm sells: the same products and prices whatever the seed.
struct SyntheticCatalogue: Sendable {
    struct Item: Sendable {
        let name: String
        let category: String
        /// Price and cost of a piece in minor units.
        let price: Int64
        let cost: Int64
    }

    let items: [Item]
    private let productChances: [Double]
    private let ordinaryCategoryChances: [Double]

    static let productsPerCategory = 12
    /// The categories of freely drawn lines with their weight and typical price; the seasonal one stands first and has its own chance.
    private static let categories: [(name: String, weight: Double, price: Int64, costPercent: Int64)] = [
        (SyntheticEffects.seasonalCategory, 0, 1_900, 58), ("Kitchen", 0.2, 2_400, 60), ("Office", 0.16, 1_400, 62),
        ("Books", 0.16, 1_500, 68),
        ("Toys", 0.12, 2_100, 56), ("Sports", 0.12, 3_900, 63), ("Beauty", 0.12, 1_700, 48), ("Home", 0.12, 2_900, 60),
    ]

    let anchor: Int
    let companion: Int
    private let firstCampaignItem: Int

    init() {
        var items: [Item] = []
        for category in SyntheticCatalogue.categories {
            for place in 0..<SyntheticCatalogue.productsPerCategory {
                // Popularity falls with the place; the price jumps about, so that the two have nothing to do with each other.
                let price = category.price * Int64(40 + 15 * (place * 5 % SyntheticCatalogue.productsPerCategory)) / 100 / 10 * 10 + 9
                let name = "\(category.name) \(place < 9 ? "0" : "")\(place + 1)"
                items.append(Item(name: name, category: category.name, price: price, cost: price * category.costPercent / 100))
            }
        }
        anchor = items.count
        items.append(Item(name: SyntheticEffects.pairedProducts.0, category: "Coffee", price: 5_900, cost: 4_100))
        companion = items.count
        items.append(Item(name: SyntheticEffects.pairedProducts.1, category: "Coffee", price: 490, cost: 210))
        firstCampaignItem = items.count
        for campaign in SyntheticCampaign.all {
            items.append(Item(name: campaign.product, category: "Gifts", price: 2_490, cost: 1_390))
        }
        self.items = items
        productChances = SyntheticCatalogue.cumulative((1...SyntheticCatalogue.productsPerCategory).map { 1 / Double($0).squareRoot() })
        ordinaryCategoryChances = SyntheticCatalogue.cumulative(SyntheticCatalogue.categories.dropFirst().map(\.weight))
    }

    /// The product that a campaign promotes.
    func campaignItem(_ campaign: Int) -> Int { firstCampaignItem + campaign }

    /// Draws the product of a free line in a month.
    func drawItem(month: Int, with generator: inout SeededGenerator) -> Int {
        let seasonalChance =
            SyntheticEffects.seasonalMonths.contains(month) ? SyntheticEffects.seasonalShare : SyntheticEffects.offSeasonShare
        let category = generator.happens(seasonalChance) ? 0 : 1 + generator.place(in: ordinaryCategoryChances)
        return category * SyntheticCatalogue.productsPerCategory + generator.place(in: productChances)
    }

    private static func cumulative(_ weights: [Double]) -> [Double] {
        let total = weights.reduce(0, +)
        var sum = 0.0
        return weights.map { weight in
            sum += weight
            return sum / total
        }
    }
}
