/// A performance pyramid: objectives that go down from the vision, measures that go up to it.
///
/// ```swift
/// let pyramid = PerformancePyramid(entries: [
///     PyramidEntry(block: .vision, objectives: ["First in service"], measures: ["Share of customers who would come back"]),
///     PyramidEntry(block: .market, objectives: ["Grow with present customers"], measures: ["Share of wallet"]),
/// ])
/// print(pyramid.review.findings.map(\.kind.name))
/// // ["objectiveNotCarriedDown", "objectiveNotCarriedDown", "objectiveNotCarriedDown"]
/// ```
public struct PerformancePyramid: Sendable, Hashable, Codable {
    /// What its blocks hold; several entries of one block are taken together.
    public var entries: [PyramidEntry]

    /// Makes a pyramid.
    ///
    /// - Parameter entries: What its blocks hold.
    public init(entries: [PyramidEntry]) {
        self.entries = entries
    }

    /// Where objectives do not come down and measures do not come up.
    ///
    /// An objective has to be carried down to every block that drives its own; a measure has to be carried up to some block that its own
    /// supports; a block with objectives needs measures, and one with measures objectives.
    public var review: PyramidReview {
        var notes = ScorecardNotes()
        for block in PyramidBlock.allCases {
            let (hasObjectives, hasMeasures) = (has(\.objectives, block), has(\.measures, block))
            let path = ["pyramid", block.rawValue]
            if hasObjectives {
                for driver in block.drivers where !has(\.objectives, driver) {
                    notes.weakness(
                        .objectiveNotCarriedDown, path + [driver.rawValue],
                        "'\(block.rawValue)' has objectives, and '\(driver.rawValue)', which drives it, has none.",
                        "Say what '\(driver.rawValue)' has to bring for it.")
                }
            }
            if hasMeasures, !block.supports.isEmpty, !block.supports.contains(where: { has(\.measures, $0) }) {
                notes.weakness(
                    .measureNotCarriedUp, path,
                    "'\(block.rawValue)' is measured, and nothing above it is: \(ScorecardText.list(block.supports.map(\.rawValue))).",
                    "Measure above what it is to bring about, or drop the measure.")
            }
            if hasObjectives, !hasMeasures {
                notes.weakness(.objectiveNotMeasured, path, "'\(block.rawValue)' has objectives and no measure.", "Give it one.")
            }
            if hasMeasures, !hasObjectives {
                notes.weakness(
                    .measureWithoutObjective, path, "'\(block.rawValue)' is measured, and has no objective.",
                    "Say what for, or drop the measure.")
            }
        }
        let filled = PyramidBlock.allCases.filter { has(\.objectives, $0) && has(\.measures, $0) }
        return PyramidReview(filled: filled, findings: ScorecardFinding.ordered(notes.findings))
    }

    private func has(_ texts: (PyramidEntry) -> [String], _ block: PyramidBlock) -> Bool {
        entries.contains { $0.block == block && texts($0).contains { $0.contains { !$0.isWhitespace } } }
    }
}
