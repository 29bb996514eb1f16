/// Where checks write down what they find.
struct ScorecardNotes {
    private(set) var findings: [ScorecardFinding] = []

    mutating func defect(
        _ kind: ScorecardFindingKind, _ path: [String], _ statement: String, _ remedy: String, _ figures: [ScorecardFigure] = []
    ) {
        findings.append(ScorecardFinding(kind, .defect, path: path, statement: statement, remedy: remedy, figures: figures))
    }

    mutating func weakness(
        _ kind: ScorecardFindingKind, _ path: [String], _ statement: String, _ remedy: String, _ figures: [ScorecardFigure] = []
    ) {
        findings.append(ScorecardFinding(kind, .weakness, path: path, statement: statement, remedy: remedy, figures: figures))
    }

    mutating func note(
        _ kind: ScorecardFindingKind, _ path: [String], _ statement: String, _ remedy: String, _ figures: [ScorecardFigure] = []
    ) {
        findings.append(ScorecardFinding(kind, .note, path: path, statement: statement, remedy: remedy, figures: figures))
    }
}
