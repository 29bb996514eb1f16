/// Shares set against each other: a group of horizontal bars for each row, one bar a series, each a share of the whole.
///
/// ```swift
/// let row = BarRow(name: "A", values: [0.2, 0.8], texts: ["20.0%", "80.0%"])
/// let drawing = ShareBars(series: ["Customers", "Value"], rows: [row], emptyText: "No data").drawing
/// ```
public struct ShareBars: Sendable {
    /// The names of the series, up to four.
    public var series: [String]
    /// The rows, from the top; values from 0 to 1.
    public var rows: [BarRow]
    /// What is written where there is no row.
    public var emptyText: String

    private static let barHeight = 16.0
    private static let barGap = 5.0
    private static let rowGap = 20.0

    /// A chart of shares.
    public init(series: [String], rows: [BarRow], emptyText: String) {
        self.series = Array(series.prefix(PaletteColor.series.count))
        self.rows = rows
        self.emptyText = emptyText
    }

    /// The picture.
    public var drawing: Drawing {
        guard !rows.isEmpty, !series.isEmpty else { return ChartStyle.empty(emptyText) }
        let nameWidth = min(TextMetrics.widest(rows.map(\.name), size: ChartStyle.labelSize) * 1.05 + 4, 220)
        let textWidth = min(TextMetrics.widest(rows.flatMap(\.texts), size: ChartStyle.labelSize) + 12, 200)
        let left = nameWidth + 16
        let room = ChartStyle.width - left - textWidth
        let legend = ChartStyle.legend(series, left: left, top: 4)
        var y = legend.height + 12
        var shapes = legend.shapes
        for row in rows {
            shapes += group(row, nameWidth: nameWidth, left: left, room: room, textWidth: textWidth, top: y)
            y += groupHeight + ShareBars.rowGap
        }
        shapes.append(
            .line(
                from: DrawingPoint(x: left, y: legend.height + 4), to: DrawingPoint(x: left, y: y - ShareBars.rowGap + 8),
                stroke: DrawingStroke(.rule)))
        return Drawing(width: ChartStyle.width, height: y - ShareBars.rowGap + 12, shapes: shapes)
    }

    private var groupHeight: Double {
        Double(series.count) * (ShareBars.barHeight + ShareBars.barGap) - ShareBars.barGap
    }

    private func group(
        _ row: BarRow, nameWidth: Double, left: Double, room: Double, textWidth: Double, top: Double
    ) -> [DrawingShape] {
        let name = TextMetrics.fitted(row.name, size: ChartStyle.labelSize, width: nameWidth / 1.05)
        let label = DrawingText(
            name, at: DrawingPoint(x: nameWidth, y: top + groupHeight / 2 + 4.5), anchor: .end, isBold: true)
        let bars = series.indices.flatMap { index -> [DrawingShape] in
            let y = top + Double(index) * (ShareBars.barHeight + ShareBars.barGap)
            let length = min(max(row.value(index), 0), 1) * room
            let text = TextMetrics.fitted(row.text(index), size: ChartStyle.labelSize, width: textWidth - 8)
            return [
                .rectangle(
                    DrawingFrame(x: left, y: y, width: length, height: ShareBars.barHeight), fill: ChartStyle.color(ofSeries: index),
                    tooltip: "\(row.name) · \(series[index]): \(row.text(index))"),
                .text(DrawingText(text, at: DrawingPoint(x: left + length + 8, y: y + 12.5))),
            ]
        }
        return [.text(label)] + bars
    }
}
