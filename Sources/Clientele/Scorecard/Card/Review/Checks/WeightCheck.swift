/// Checks the weights of perspectives, of objectives within a perspective, and of measures within an objective.
enum WeightCheck {
    static func check(_ index: ScorecardIndex, _ notes: inout ScorecardNotes) {
        siblings(index.distinctPerspectives.map(\.weight), ["perspectives"], "the perspectives", &notes)
        for perspective in index.distinctPerspectives {
            let weights = index.objectives(of: perspective.id).map(\.weight)
            siblings(weights, ["perspectives", perspective.id, "objectives"], "the objectives of '\(perspective.name)'", &notes)
        }
        for objective in ScorecardIndex.distinct(index.card.objectives, \.id) {
            let weights = index.measures(of: objective.id).map(\.weight)
            siblings(weights, ["objectives", objective.id, "measures"], "the measures of '\(objective.name)'", &notes)
        }
    }

    private static func siblings(_ weights: [Double?], _ path: [String], _ whole: String, _ notes: inout ScorecardNotes) {
        let given = weights.compactMap { $0 }
        guard !given.isEmpty else { return }
        let invalid = given.count { !($0.isFinite && $0 >= 0) }
        if invalid > 0 {
            notes.defect(
                .invalidWeight, path, "\(invalid) of the weights of \(whole) are below 0 or not a number; they count as 0.",
                "Give weights from 0 up.", [ScorecardFigure("count", Double(invalid))])
        }
        if given.count < weights.count {
            notes.weakness(
                .weightMissing, path,
                "\(weights.count - given.count) of \(weights.count) weights of \(whole) are missing; each takes the mean of the others.",
                "Give all of them a weight, or none.", [ScorecardFigure("count", Double(weights.count - given.count))])
        }
        let sum = given.filter { $0.isFinite && $0 > 0 }.reduce(0, +)
        if sum == 0 {
            notes.defect(
                .weightsAllZero, path, "The weights of \(whole) leave nothing above 0; all count the same.",
                "Give what matters a weight above 0.")
        } else if invalid == 0, given.count == weights.count, !isWhole(sum) {
            notes.weakness(
                .weightsDoNotAddUp, path, "The weights of \(whole) add up to \(short(sum)), not to 1 or 100; they are brought to 1.",
                "Check that none is missing or counted twice.", [ScorecardFigure("sum", sum)])
        }
        let zeros = given.count { $0 == 0 }
        if zeros > 0, sum > 0 {
            notes.note(
                .zeroWeight, path, "\(zeros) of the weights of \(whole) are 0: what has them is watched and does not count.",
                "Leave it so if that is meant.", [ScorecardFigure("count", Double(zeros))])
        }
    }

    private static func isWhole(_ sum: Double) -> Bool { abs(sum - 1) <= 1e-6 || abs(sum - 100) <= 1e-4 }

    /// A number to four digits behind the point, without the zeros at its end.
    private static func short(_ value: Double) -> String { ScorecardText.number(value, digits: 4) }
}
