/// Puts products into the classes of ``ProductClasses``.
struct ProductClassification {
    let history: ProductHistory
    let cuts: (a: Share, b: Share)
    let variation: (steady: Double, varying: Double)

    /// The classes, or `nil` where no product brings anything.
    func result(listed: Int) -> ProductClasses? {
        let revenue = history.ledger.revenue
        let sold = revenue.indices.filter { history.ledger.firstDay[$0] != .max || revenue[$0] != 0 }
        let total = sold.reduce(Int128(0)) { $0 + max(revenue[$1], 0) }
        guard total > 0 else { return nil }
        let order = sold.sorted { (revenue[$1], $0) < (revenue[$0], $1) }
        let classes = valueClasses(order, total: total)
        let products = zip(order, classes).map { product, valueClass in classified(product, valueClass) }
        return ProductClasses(
            totalRevenue: history.amount(total), demandUnit: history.ledger.isDemandInPieces ? .pieces : .lines,
            steadyUpTo: variation.steady, varyingUpTo: variation.varying, caveat: ProductClasses.seasonCaveat,
            classes: summaries(products, total: total), cells: cells(products), products: Array(products.prefix(max(listed, 0))))
    }

    /// The class of each product of a list in order of revenue, the highest first.
    private func valueClasses(_ order: [Int], total: Int128) -> [ProductValueClass] {
        var classes: [ProductValueClass] = []
        var (higher, equal) = (Int128(0), Int128(0))
        for (place, product) in order.enumerated() {
            let revenue = history.ledger.revenue[product]
            if place > 0, revenue != history.ledger.revenue[order[place - 1]] { (higher, equal) = (higher + equal, 0) }
            equal += max(revenue, 0)
            let isPositive = revenue > 0
            classes.append(isPositive && cuts.a.isAbove(higher, of: total) ? .a : isPositive && cuts.b.isAbove(higher, of: total) ? .b : .c)
        }
        return classes
    }

    private func classified(_ product: Int, _ valueClass: ProductValueClass) -> ClassifiedProduct {
        let demand = history.ledger.months(of: product).map(Double.init)
        let mean = demand.isEmpty ? nil : demand.reduce(0, +) / Double(demand.count)
        let variation = mean.flatMap { $0 > 0 && demand.count >= 3 ? DemandVariation.ofMonths(demand, mean: $0) : nil }
        let residual = mean.flatMap { $0 > 0 && demand.count >= 24 ? DemandVariation.withoutSeason(demand, mean: $0) : nil }
        return ClassifiedProduct(
            product: history.name(product), revenue: history.amount(history.ledger.revenue[product]), valueClass: valueClass,
            demandClass: demand.count < 3 ? nil : demandClass(variation), months: demand.count, meanDemand: mean,
            coefficientOfVariation: variation, variationWithoutSeason: residual)
    }

    private func demandClass(_ coefficient: Double?) -> ProductDemandClass {
        guard let coefficient else { return .z }
        return coefficient <= variation.steady ? .x : coefficient <= variation.varying ? .y : .z
    }

    private func summaries(_ products: [ClassifiedProduct], total: Int128) -> [ProductClassSummary] {
        ProductValueClass.allCases.map { valueClass in
            let members = products.filter { $0.valueClass == valueClass }
            let revenue = members.reduce(Int128(0)) { $0 + max($1.revenue.minorUnits, 0) }
            return ProductClassSummary(
                valueClass: valueClass, products: members.count, productShare: Double(members.count) / Double(products.count),
                revenue: history.amount(revenue), revenueShare: Double(revenue) / Double(total))
        }
    }

    private func cells(_ products: [ClassifiedProduct]) -> [ProductClassCell] {
        ProductValueClass.allCases.flatMap { valueClass in
            (ProductDemandClass.allCases.map(Optional.some) + [nil]).compactMap { demandClass -> ProductClassCell? in
                let members = products.filter { $0.valueClass == valueClass && $0.demandClass == demandClass }
                guard !members.isEmpty else { return nil }
                let revenue = members.reduce(Int128(0)) { $0 + $1.revenue.minorUnits }
                return ProductClassCell(
                    valueClass: valueClass, demandClass: demandClass, products: members.count, revenue: history.amount(revenue))
            }
        }
    }
}
