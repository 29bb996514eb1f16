internal import Clientele

/// Moves between named groups as a heat map, with the list of moves beside it.
struct MatrixFigure {
    let title: String
    let rowTitle: Term
    let columnTitle: Term
    /// The groups as the moves name them, and as people read them.
    private let groups: [(label: String, name: String)]
    private let entries: [TransitionMatrix.Entry]

    /// More groups than this have numbers in place of names over the columns.
    private static let mostNames = 7

    /// Moves between the groups that have any.
    init(
        _ title: String, from rowTitle: Term, to columnTitle: Term, groups: [(label: String, name: String)],
        entries: [TransitionMatrix.Entry]
    ) {
        self.title = title
        self.rowTitle = rowTitle
        self.columnTitle = columnTitle
        self.entries = entries.filter { $0.count > 0 }
        let moved = Set(self.entries.flatMap { [$0.from, $0.to] })
        self.groups = groups.filter { moved.contains($0.label) }
    }

    func figure(in context: ReportContext) -> ReportFigure {
        let isNumbered = groups.count > MatrixFigure.mostNames
        let rows = groups.enumerated().map { isNumbered ? "\($0 + 1) \($1.name)" : $1.name }
        let columns = groups.enumerated().map { isNumbered ? String($0 + 1) : $1.name }
        var counts = [[Int]](repeating: [Int](repeating: 0, count: groups.count), count: groups.count)
        let places = Dictionary(groups.enumerated().map { ($1.label, $0) }, uniquingKeysWith: { first, _ in first })
        for entry in entries {
            if let row = places[entry.from], let column = places[entry.to] { counts[row][column] = entry.count }
        }
        let chart = HeatMapChart(
            rowTitle: context[rowTitle], rows: rows, columnTitle: context[columnTitle], columns: columns,
            values: counts.map { $0.map(Double.init) }, texts: counts.map { $0.map { $0 == 0 ? "" : context.count($0) } },
            lowText: context[.low], highText: context[.high], emptyText: context[.noData])
        return ReportFigure(
            title: title, description: description(context), drawing: chart.drawing, data: table(context, names: names))
    }

    private var names: [String: String] {
        Dictionary(groups.map { ($0.label, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    private func description(_ context: ReportContext) -> String {
        guard let largest = entries.max(by: { $0.count < $1.count }) else { return context[.noData] }
        return context.vocabulary.text(
            .heatMapDescription(
                rows: context[rowTitle], columns: context[columnTitle], row: names[largest.from] ?? largest.from,
                column: names[largest.to] ?? largest.to, text: context.count(largest.count)))
    }

    private func table(_ context: ReportContext, names: [String: String]) -> ReportTable {
        let rows = entries.map {
            [names[$0.from] ?? $0.from, names[$0.to] ?? $0.to, context.count($0.count), context.share($0.probability)]
        }
        let columns = [
            context.words(rowTitle), context.words(columnTitle), context.figures(.transitionCount), context.figures(.probability),
        ]
        return ReportTable(caption: title, columns: columns, rows: rows)
    }
}
