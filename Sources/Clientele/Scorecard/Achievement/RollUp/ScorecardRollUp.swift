/// Rolls the measures of a scorecard up to objectives, perspectives and the whole.
struct ScorecardRollUp {
    /// What stands below one part: shares of it, and what came of them.
    private struct Sum {
        var score: Double?
        var planned: Double?
        var coverage = 0.0

        /// The mean by the shares of what is known.
        init(_ parts: [(share: Double, score: Double?, planned: Double?, coverage: Double)]) {
            let known = parts.filter { $0.score != nil }
            // All weights may be on what is missing: then what is known counts by nothing.
            let whole = known.reduce(0) { $0 + $1.share }
            // Shares that sum to 1 but for rounding must not leave a whole coverage a hair short.
            let isWhole = parts.allSatisfy { $0.coverage == 1 || $0.share == 0 } && !parts.isEmpty
            coverage = isWhole ? 1 : min(parts.reduce(0) { $0 + $1.share * $1.coverage }, 1)
            guard whole > 0 else { return }
            score = known.reduce(0) { $0 + $1.share * ($1.score ?? 0) } / whole
            planned = known.reduce(0) { $0 + $1.share * ($1.planned ?? 0) } / whole
        }
    }

    private let index: ScorecardIndex
    private let asOf: CalendarDay
    private let judge: MeasureJudge

    init(_ index: ScorecardIndex, _ asOf: CalendarDay, _ options: ScorecardEvaluationOptions) {
        self.index = index
        self.asOf = asOf
        judge = MeasureJudge(card: index.card, asOf: asOf, options: options)
    }

    var evaluation: ScorecardEvaluation {
        var measures: [MeasureEvaluation] = []
        var objectives: [ObjectiveEvaluation] = []
        var perspectives: [PerspectiveEvaluation] = []
        let known = index.distinctPerspectives
        for perspective in known {
            let inner = objectivesBelow(perspective, &measures)
            let shares = SiblingWeights.shares(inner.map { index.objectives[$0.objective]?.weight })
            let sum = Sum(zip(inner, shares).map { ($1, $0.score, $0.plannedScore, $0.coverage) })
            objectives += zip(inner, shares).map { entry, share in weighted(entry, share) }
            perspectives.append(
                PerspectiveEvaluation(
                    perspective: perspective.id, score: sum.score, plannedScore: sum.planned, status: status(sum), weight: 0, usedWeight: 0,
                    contribution: 0, coverage: sum.coverage))
        }
        let shares = SiblingWeights.shares(known.map(\.weight))
        let whole = Sum(zip(perspectives, shares).map { ($1, $0.score, $0.plannedScore, $0.coverage) })
        for place in perspectives.indices { perspectives[place].weight = shares[place] }
        spread(&perspectives, &objectives, &measures)
        let score = whole.score.map { _ in measures.reduce(0) { $0 + $1.contribution } }
        let findings = CoverageCheck.findings(measures, whole.coverage, index)
        return ScorecardEvaluation(
            asOf: asOf, score: score, plannedScore: whole.planned, status: status(whole), coverage: whole.coverage,
            perspectives: perspectives,
            objectives: objectives, measures: measures, findings: findings)
    }

    private func objectivesBelow(_ perspective: ScorecardPerspective, _ measures: inout [MeasureEvaluation]) -> [ObjectiveEvaluation] {
        index.objectives(of: perspective.id).map { objective in
            let below = index.measures(of: objective.id)
            let shares = SiblingWeights.shares(below.map(\.weight))
            var judged = below.map { judge.judge($0, perspective: perspective.id) }
            for place in judged.indices { judged[place].weight = shares[place] }
            measures += judged
            let sum = Sum(judged.map { ($0.weight, $0.achievement, $0.plannedAchievement, $0.achievement == nil ? 0 : 1) })
            return ObjectiveEvaluation(
                objective: objective.id, perspective: perspective.id, score: sum.score, plannedScore: sum.planned, status: status(sum),
                weight: 0, usedWeight: 0, contribution: 0, coverage: sum.coverage)
        }
    }

    private func weighted(_ entry: ObjectiveEvaluation, _ share: Double) -> ObjectiveEvaluation {
        var entry = entry
        entry.weight = share
        return entry
    }

    private func status(_ sum: Sum) -> ScorecardStatus {
        guard let planned = sum.planned else { return .unknown }
        return index.card.thresholds.status(of: sum.score, planned: planned)
    }

    /// Turns shares of the part above into shares of the whole, from the top down, and rolls contributions up.
    private func spread(
        _ perspectives: inout [PerspectiveEvaluation], _ objectives: inout [ObjectiveEvaluation], _ measures: inout [MeasureEvaluation]
    ) {
        let usedPerspectives = ScorecardRollUp.used(perspectives.map { ($0.weight, $0.score != nil) })
        let objectivePlaces = Dictionary(grouping: objectives.indices, by: { objectives[$0].perspective })
        let measurePlaces = Dictionary(grouping: measures.indices, by: { measures[$0].objective })
        for (outer, usedOuter) in zip(perspectives.indices, usedPerspectives) {
            let places = objectivePlaces[perspectives[outer].perspective] ?? []
            let used = ScorecardRollUp.used(places.map { (objectives[$0].weight, objectives[$0].score != nil) })
            for (place, used) in zip(places, used) {
                objectives[place].weight *= perspectives[outer].weight
                let inner = measurePlaces[objectives[place].objective] ?? []
                let usedInner = ScorecardRollUp.used(inner.map { (measures[$0].weight, measures[$0].achievement != nil) })
                for (measure, share) in zip(inner, usedInner) {
                    measures[measure].weight *= objectives[place].weight
                    measures[measure].usedWeight = share * used * usedOuter
                }
            }
        }
        let exact = ScorecardRollUp.exactShares(measures.map(\.usedWeight))
        for place in measures.indices {
            measures[place].usedWeight = exact[place]
            measures[place].contribution = ScorecardRollUp.exact(exact[place] * (measures[place].achievement ?? 0))
        }
        for place in objectives.indices {
            for measure in measurePlaces[objectives[place].objective] ?? [] {
                objectives[place].usedWeight += measures[measure].usedWeight
                objectives[place].contribution += measures[measure].contribution
            }
        }
        for outer in perspectives.indices {
            for place in objectivePlaces[perspectives[outer].perspective] ?? [] {
                perspectives[outer].usedWeight += objectives[place].usedWeight
                perspectives[outer].contribution += objectives[place].contribution
            }
        }
    }

    /// Shares as multiples of 2⁻⁴⁰ that sum to exactly 1: rounded down, and the rest given to the largest remainders.
    private static func exactShares(_ shares: [Double]) -> [Double] {
        guard shares.contains(where: { $0 > 0 }) else { return shares }
        let scaled = shares.map { $0 * 0x1p40 }
        var units = scaled.map { $0.rounded(.down) }
        let missing = 0x1p40 - units.reduce(0, +)
        let order = shares.indices.filter { shares[$0] > 0 }.sorted { scaled[$0] - units[$0] > scaled[$1] - units[$1] }
        // Rounding leaves fewer units than there are shares; whatever is left beyond that goes to the first.
        for place in order.prefix(Int(exactly: max(missing, 0)) ?? 0) { units[place] += 1 }
        if let first = order.first { units[first] += 0x1p40 - units.reduce(0, +) }
        return units.map { $0 * 0x1p-40 }
    }

    /// Shares without what is missing, brought to 1 again.
    private static func used(_ parts: [(share: Double, isKnown: Bool)]) -> [Double] {
        let whole = parts.reduce(0) { $1.isKnown ? $0 + $1.share : $0 }
        return parts.map { $0.isKnown && whole > 0 ? $0.share / whole : 0 }
    }

    /// The nearest multiple of 2⁻⁴⁰: sums of these are exact up to 8,192.
    private static func exact(_ value: Double) -> Double { (value * 0x1p40).rounded() * 0x1p-40 }
}
