/// Judges the groups of one dimension against each other.
///
/// The group that departs from the others the most is left out of what the others are judged against, then the next, until those that are
/// left keep together or are half of all.
struct SalesJudgement {
    let sample: SalesSample
    let names: [String]
    let rules: SalesTrendRules
    /// The calendar month of the window's first month, 0 for January.
    let firstMonth: Int

    /// The groups with enough lines in every month.
    private var judged: [Int] {
        (0..<sample.groups).filter { group in
            sample.total(group: group).allSatisfy { $0 >= Double(max(rules.leastLines, 1)) }
        }
    }

    private static let departure = 0.05

    // MARK: Trend

    /// The trend of each group that can be judged.
    func trends() -> [Int: RelativeTrend] {
        let own = Dictionary(uniqueKeysWithValues: judged.map { ($0, ownChange(of: $0)) })
        let references = references { group, others in
            let relative = RelativeSales(sample, group: group, references: others)
            let (slope, error) = relative.trend()
            // Of two that depart from each other as much, the one that has changed more is the odd one.
            return (customerPValue(relative), others.count == 1 ? abs(own[group] ?? 0) : error > 0 ? abs(slope) / error : 0)
        }
        var trends: [Int: RelativeTrend] = [:]
        for group in judged {
            let others = references.filter { $0 != group }
            let relative = RelativeSales(sample, group: group, references: others)
            guard !others.isEmpty, let kendall = SeasonalKendall(relative.values, seasons: RelativeSales.seasons) else { continue }
            let (slope, error) = relative.trend()
            let spread = StudentTDistribution(degreesOfFreedom: relative.degreesOfFreedom).quantile(0.975) * error
            let byCustomers = customerPValue(relative)
            trends[group] = RelativeTrend(
                yearlyChange: Estimate(
                    value: Libm.expm1(slope), lower: Libm.expm1(slope - spread), upper: Libm.expm1(slope + spread)),
                ownYearlyChange: own[group] ?? 0, pValue: max(byCustomers, kendall.pValue), customerPValue: byCustomers,
                monthPValue: kendall.pValue, judgedAgainst: others.map { names[$0] })
        }
        return trends
    }

    private func customerPValue(_ relative: RelativeSales) -> Double {
        let (slope, error) = relative.trend()
        let margin = Libm.log1p(max(rules.leastYearlyChange, 0))
        guard error > 0 else { return 1 }
        let deviate = (abs(slope) - margin) / error
        return min(2 * StudentTDistribution(degreesOfFreedom: relative.degreesOfFreedom).survival(deviate), 1)
    }

    /// The yearly change of a group's own lines.
    private func ownChange(of group: Int) -> Double {
        let values = sample.total(group: group).map { Libm.log($0 + 0.5) }
        return SeasonalKendall(values, seasons: RelativeSales.seasons).map { Libm.expm1($0.slope) } ?? 0
    }

    // MARK: Season

    /// The season of each group that can be judged.
    func seasons(seed: UInt64) -> [Int: RelativeSeason] {
        let references = references { group, others in
            let (offsets, covariance) = RelativeSales(sample, group: group, references: others).season()
            let variance = covariance.indices.reduce(0) { $0 + covariance[$1][$1] }
            let size = others.count == 1 ? ownSwing(of: group) : variance > 0 ? SalesJudgement.swing(offsets) / variance.squareRoot() : 0
            return (customerPValue(offsets, covariance), size)
        }
        var seasons: [Int: RelativeSeason] = [:]
        for group in judged {
            let others = references.filter { $0 != group }
            let relative = RelativeSales(sample, group: group, references: others)
            // The draw depends on the name, so that a series more or less leaves the others' p-values as they are.
            var generator = SeededGenerator(seed: seed, stream: SalesJudgement.stream(names[group]))
            guard !others.isEmpty, let slope = SeasonalKendall(relative.values, seasons: RelativeSales.seasons)?.slope,
                let byYears = SeasonalPermutation.pValue(
                    relative.withoutTrend(slope), seasons: RelativeSales.seasons, using: &generator)
            else { continue }
            let (offsets, covariance) = relative.season()
            let byCustomers = customerPValue(offsets, covariance)
            let calendar = SalesSeries.fromJanuary(offsets, firstMonth: firstMonth)
            let (months, ratio) = SalesJudgement.split(calendar)
            seasons[group] = RelativeSeason(
                indices: calendar.map { Libm.exp($0) }, seasonMonths: months.map { $0 + 1 }, seasonRatio: Libm.exp(ratio),
                swing: SalesJudgement.swing(offsets), pValue: max(byCustomers, byYears), customerPValue: byCustomers, yearPValue: byYears,
                judgedAgainst: others.map { names[$0] })
        }
        return seasons
    }

    /// No swing up to the least one that matters can bring an estimate farther from nothing than itself and the chance in the estimate
    /// together: what is beyond the least swing must be chance, wherever in the year it lies.
    private func customerPValue(_ offsets: [Double], _ covariance: [[Double]]) -> Double {
        let excess = SalesJudgement.swing(offsets) - max(rules.leastSwing, 0)
        guard excess > 0, covariance.contains(where: { $0.contains { $0 != 0 } }) else { return 1 }
        return QuadraticFormTail.survival(excess * excess * Double(RelativeSales.seasons), covariance: covariance)
    }

    /// The swing of a group's own lines, with what all share.
    private func ownSwing(of group: Int) -> Double {
        SalesJudgement.swing(RelativeSales(sample, group: group, references: []).season().offsets)
    }

    private static func swing(_ offsets: [Double]) -> Double {
        (offsets.reduce(0) { $0 + $1 * $1 } / Double(max(offsets.count, 1))).squareRoot()
    }

    /// The months above the split in two that leaves the least variance within the parts, and the difference of the parts' means.
    private static func split(_ offsets: [Double]) -> (months: [Int], difference: Double) {
        let order = offsets.indices.sorted { offsets[$0] == offsets[$1] ? $0 < $1 : offsets[$0] > offsets[$1] }
        let sum = offsets.reduce(0, +)
        var best = (count: 1, difference: 0.0, between: -1.0)
        var upper = 0.0
        for count in 1..<offsets.count {
            upper += offsets[order[count - 1]]
            let rest = offsets.count - count
            let difference = upper / Double(count) - (sum - upper) / Double(rest)
            let between = difference * difference * Double(count * rest)
            if between > best.between { best = (count, difference, between) }
        }
        return (order.prefix(best.count).sorted(), best.difference)
    }

    private static func stream(_ name: String) -> UInt64 {
        // FNV-1a.
        name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    // MARK: What to judge against

    /// The groups that keep together, by how far each departs from the others and whether that may be chance.
    private func references(_ departure: (_ group: Int, _ others: [Int]) -> (pValue: Double, size: Double)) -> [Int] {
        let all = judged
        var kept = all
        while kept.count > (all.count + 1) / 2, kept.count > 1 {
            var farthest: (group: Int, pValue: Double, size: Double)?
            for group in kept {
                let (pValue, size) = departure(group, kept.filter { $0 != group })
                if let known = farthest, size <= known.size { continue }
                farthest = (group, pValue, size)
            }
            guard let farthest, farthest.pValue * Double(kept.count) <= SalesJudgement.departure else { break }
            kept.removeAll { $0 == farthest.group }
        }
        return kept
    }
}
