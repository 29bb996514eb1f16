/// Learns what the best customers have in common, and scores the open leads by it.
struct LookAlikeSearch: Sendable {
    let base: CustomerBase
    let leads: LeadBook
    let activity: CustomerActivity
    /// The rank in the base of each of the activity's customers.
    let ranks: [Int32]
    let asOf: CalendarDay
    let bestShare: Double

    /// No more customers than this are learned from, spread evenly over all.
    private static let mostCustomers = 60_000
    private static let folds = 5
    /// The fewest best customers to learn from.
    private static let fewestBest = 20

    /// - Returns: The scores, or why there are none.
    func result(listed: Int) throws -> (LeadLookAlikes?, reason: String) {
        let open = leads.entries.indices.filter { leads.entries[$0].isOpen }
        var names = Set<String>()
        for place in open { names.formUnion(leads.entries[place].lead.leadAttributes.keys) }
        guard !names.isEmpty else { return (nil, "no open lead carries an attribute") }
        let step = max(1, (activity.count + LookAlikeSearch.mostCustomers - 1) / LookAlikeSearch.mostCustomers)
        let rows = stride(from: 0, to: activity.count, by: step).filter {
            base.profiles[Int(ranks[$0])]?.customerAttributes.isEmpty == false
        }
        let coders = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { name in
            let known = rows.compactMap { base.profiles[Int(ranks[$0])]?.customerAttributes[name] }
            return known.count * 10 >= rows.count ? AttributeCoder(name, values: known) : nil
        }
        guard !coders.isEmpty else { return (nil, "customers and leads share no attribute that divides customers into groups") }
        let revenue = rows.map { lifetimeRevenue(of: Int(ranks[$0])) }
        let wanted = max(1, Int((Double(rows.count) * bestShare).rounded()))
        let limit = max(revenue.sorted(by: >)[min(wanted, rows.count) - 1], 1)
        let isBest = revenue.map { $0 >= limit }
        let best = isBest.count { $0 }
        guard best >= LookAlikeSearch.fewestBest, rows.count - best >= LookAlikeSearch.fewestBest else {
            return (nil, "there are fewer than \(LookAlikeSearch.fewestBest) best customers, or others, with attributes")
        }
        let codes = codes(coders, rows)
        var tables = [NaiveBayesTable](repeating: NaiveBayesTable(values: coders.map(\.values.count)), count: LookAlikeSearch.folds)
        for row in rows.indices { tables[row % LookAlikeSearch.folds].add(line(codes, row, coders), isBest: isBest[row]) }
        var whole = NaiveBayesTable(values: coders.map(\.values.count))
        for row in rows.indices { whole.add(line(codes, row, coders), isBest: isBest[row]) }
        let folds = tables.map { whole.subtracting($0).logOdds() }
        let validated = rows.indices.map { score(line(codes, $0, coders), folds[$0 % LookAlikeSearch.folds]) }
        guard let area = RankingQuality.area(scores: validated, isPositive: isBest) else { return (nil, "all customers are alike") }
        let odds = whole.logOdds()
        var result = LeadLookAlikes(
            customers: rows.count, bestCustomers: best, bestFrom: DecimalAmount(minorUnits: Int128(limit), in: base.currency), auc: area,
            isUseful: area.lower > 0.5, attributes: attributes(coders, whole, odds), scoredLeads: 0, listed: [])
        let scores = rows.indices.map { score(line(codes, $0, coders), odds) }.sorted()
        score(open, coders, odds, scores, listed: listed, into: &result)
        return (result, "")
    }

    private func codes(_ coders: [AttributeCoder], _ rows: [Int]) -> [Int16] {
        rows.flatMap { row -> [Int16] in
            let attributes = base.profiles[Int(ranks[row])]?.customerAttributes ?? [:]
            return coders.map { coder in attributes[coder.name].flatMap { coder.code($0) }.map { Int16(clamping: $0) } ?? -1 }
        }
    }

    private func line(_ codes: [Int16], _ row: Int, _ coders: [AttributeCoder]) -> ArraySlice<Int16> {
        codes[row * coders.count..<(row + 1) * coders.count]
    }

    private func score(_ codes: ArraySlice<Int16>, _ odds: [[Double]]) -> Double {
        codes.enumerated().reduce(0) { $1.element >= 0 ? $0 + odds[$1.offset][Int($1.element)] : $0 }
    }

    /// A customer's net revenue in minor units.
    private func lifetimeRevenue(of rank: Int) -> Int64 {
        var sum = ExactSum()
        for row in base.purchases.starts[rank]..<base.purchases.starts[rank + 1] where base.purchases.days[row] <= asOf.daysSince1970 {
            sum.add(base.purchases.amounts[row])
        }
        return Int64(clamping: sum.value)
    }

    private func attributes(_ coders: [AttributeCoder], _ table: NaiveBayesTable, _ odds: [[Double]]) -> [LookAlikeAttribute] {
        let all = coders.indices.map { place in
            let counts = table.counts[place]
            let total = counts.reduce(0) { $0 + $1[0] + $1[1] }
            let weight = zip(counts, odds[place]).reduce(0) { $0 + ($1.0[0] + $1.0[1]) * abs($1.1) }
            let values = coders[place].values.indices.map { value in
                LookAlikeValue(
                    value: coders[place].values[value], customers: Int(counts[value][0] + counts[value][1]),
                    bestCustomers: Int(counts[value][0]), logOdds: odds[place][value])
            }
            let order = TopSelection.places(ofHighest: 12, in: values.map(\.logOdds))
            return LookAlikeAttribute(
                attribute: coders[place].name, meanWeight: total > 0 ? weight / total : 0, values: order.map { values[$0] })
        }
        return TopSelection.places(ofHighest: all.count, in: all.map(\.meanWeight)).map { all[$0] }
    }

    private func score(
        _ open: [Int], _ coders: [AttributeCoder], _ odds: [[Double]], _ customers: [Double], listed: Int, into result: inout LeadLookAlikes
    ) {
        var scores: [(entry: Int, score: Double)] = []
        for place in open {
            let parts = contributions(of: leads.entries[place].lead, coders, odds)
            if !parts.isEmpty { scores.append((place, parts.reduce(0) { $0 + $1.logOdds })) }
        }
        result.scoredLeads = scores.count
        guard result.isUseful else { return }
        result.listed = TopSelection.places(ofHighest: listed, in: scores.map(\.score)).map { place in
            let entry = leads.entries[scores[place].entry]
            let value = scores[place].score
            let (below, through) = (customers.partitioningPlace { $0 >= value }, customers.partitioningPlace { $0 > value })
            let parts = contributions(of: entry.lead, coders, odds)
            return LookAlikeLead(
                leadID: entry.lead.leadID, customerID: entry.lead.leadCustomerID, score: value,
                percentile: Double(below + through) / 2 / Double(max(customers.count, 1)),
                contributions: TopSelection.places(ofHighest: 8, in: parts.map { abs($0.logOdds) }).map { parts[$0] })
        }
    }

    private func contributions(of lead: Lead, _ coders: [AttributeCoder], _ odds: [[Double]]) -> [LookAlikeContribution] {
        coders.enumerated().compactMap { place, coder in
            guard let code = lead.leadAttributes[coder.name].flatMap({ coder.code($0) }) else { return nil }
            return LookAlikeContribution(attribute: coder.name, value: coder.values[code], logOdds: odds[place][code])
        }
    }
}

extension [Double] {
    /// The first place of an ascending list whose element is past a boundary.
    fileprivate func partitioningPlace(_ isPast: (Double) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isPast(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
