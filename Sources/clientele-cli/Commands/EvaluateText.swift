import Clientele

/// The result of `evaluate` for people.
enum EvaluateText {
    static func text(of result: EvaluationResult, grades: GradeSet) -> String {
        var text = "grade \(result.grade), score \(NumberColumn.text(result.score)), effectiveness "
        text += "\(result.effectiveness.map { NumberColumn.text($0) } ?? "without doubt")\n"
        for note in result.notes { text += "note: \(note.statement)\n" }
        let parts = Dictionary(result.contributions.map { ($0.path, $0.contribution) }, uniquingKeysWith: { first, _ in first })
        let last = result.contributionMethod == .sum ? "part of score" : "score less without"
        var table = TextColumns(["node", "weight"] + grades.grades + [last], rightAligned: Set(1...(grades.grades.count + 2)))
        for node in result.nodes {
            let part = parts[node.path].map { $0.map { NumberColumn.text($0) } ?? "-" } ?? ""
            table.add([node.path, NumberColumn.text(node.weight)] + node.vector.map { NumberColumn.text($0) } + [part])
        }
        return text + table.text
    }
}
