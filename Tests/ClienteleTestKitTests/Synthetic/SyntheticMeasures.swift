import Clientele
import ClienteleTestKit

/// What a reader of the records, who knows nothing of how they were made, counts in one base.
struct SyntheticMeasures {
    var buyers = 0
    /// Revenue of the top fifth of the customers of positive value, as a share of all their revenue.
    var topFifthShare = 0.0
    /// Lines of purchases, refunds left out, by category and month; campaigns and pair left out.
    var freeLines: [String: [Int]] = [:]
    /// Orders by region and year of the base.
    var orders: [String: [Int]] = [:]
    var ordersByMonth = [Int](repeating: 0, count: 12)
    var ordersByWeekday = [Int](repeating: 0, count: 7)
    /// Orders that no campaign brought: all, with the first of the pair, with the second, with both.
    var pair = (all: 0, first: 0, second: 0, both: 0)
    /// For each buyer: the margin and what the contacts cost.
    var service: [(margin: Int64, cost: Int64)] = []
    /// Customers and responses by campaign and group.
    var campaigns: [String: [CampaignGroup: (customers: Int, responses: Int)]] = [:]

    init(customers: Int, seed: UInt64) throws {
        let base = try SyntheticBase(customers: customers, seed: seed)
        countPurchases(of: base)
        for response in base.campaignResponses {
            var entry = campaigns[response.responseCampaignID]?[response.responseGroup] ?? (0, 0)
            entry.customers += 1
            entry.responses += response.hasResponded ? 1 : 0
            campaigns[response.responseCampaignID, default: [:]][response.responseGroup] = entry
        }
    }

    private mutating func countPurchases(of base: SyntheticBase) {
        var value: [CustomerID: Int64] = [:]
        var margin: [CustomerID: Int64] = [:]
        var cost: [CustomerID: Int64] = [:]
        var baskets: [String: Set<String>] = [:]
        for purchase in base.purchases {
            let amount = purchase.purchaseAmount.minorUnits
            value[purchase.customerID, default: 0] += amount
            margin[purchase.customerID, default: 0] += amount - (purchase.purchaseCost?.minorUnits ?? 0)
            guard amount >= 0, let order = purchase.purchaseOrderID, let product = purchase.purchaseProduct else { continue }
            if baskets[order] == nil { countOrder(of: purchase, in: base) }
            baskets[order, default: []].insert(product)
            let category = purchase.purchaseCategory ?? ""
            if category != "Gifts", category != "Coffee" {
                freeLines[category, default: Array(repeating: 0, count: 12)][purchase.purchaseDay.month - 1] += 1
            }
        }
        for contact in base.contacts { cost[contact.customerID, default: 0] += contact.contactCost?.minorUnits ?? 0 }
        for basket in baskets.values where basket.allSatisfy({ !$0.hasSuffix(" box") }) {
            let hasFirst = basket.contains(SyntheticEffects.pairedProducts.0)
            let hasSecond = basket.contains(SyntheticEffects.pairedProducts.1)
            pair.all += 1
            pair.first += hasFirst ? 1 : 0
            pair.second += hasSecond ? 1 : 0
            pair.both += hasFirst && hasSecond ? 1 : 0
        }
        buyers = value.count
        service = margin.map { ($0.value, cost[$0.key] ?? 0) }
        let values = value.values.filter { $0 > 0 }.sorted(by: >)
        topFifthShare = Double(values.prefix(values.count / 5).reduce(0, +)) / Double(values.reduce(0, +))
    }

    private mutating func countOrder(of purchase: Purchase, in base: SyntheticBase) {
        let year = purchase.purchaseDay.year - base.firstDay.year
        orders[purchase.purchaseRegion ?? "", default: [0, 0, 0]][year] += 1
        ordersByMonth[purchase.purchaseDay.month - 1] += 1
        ordersByWeekday[purchase.purchaseDay.isoWeekday - 1] += 1
    }

    /// The share of a category in the free lines of the season or of the other months.
    func share(of category: String, inSeason: Bool) -> Double {
        func count(_ months: [Int]?) -> Int {
            (months ?? []).indices.filter { SyntheticEffects.seasonalMonths.contains($0 + 1) == inSeason }.reduce(0) {
                $0 + (months?[$1] ?? 0)
            }
        }
        return Double(count(freeLines[category])) / Double(freeLines.values.reduce(0) { $0 + count($1) })
    }

    /// Response rate of the treated less that of the control group, and the standard error of that.
    func uplift(of campaign: String) -> (difference: Double, standardError: Double) {
        let treated = campaigns[campaign]?[.treated] ?? (0, 0)
        let control = campaigns[campaign]?[.control] ?? (0, 0)
        let rates = [treated, control].map { Double($0.responses) / Double($0.customers) }
        let variance = zip(rates, [treated, control]).reduce(0.0) { $0 + $1.0 * (1 - $1.0) / Double($1.1.customers) }
        return (rates[0] - rates[1], variance.squareRoot())
    }
}
