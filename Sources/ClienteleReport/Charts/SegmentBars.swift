/// Several measures of the same rows side by side: a panel of horizontal bars for each measure, each on a scale of its own.
///
/// Bars of negative values run to the left of their panel's zero line.
///
/// ```swift
/// let row = BarRow(name: "Champions", values: [120, 45_000], texts: ["120", "45,000.00"])
/// let drawing = SegmentBars(panels: ["Customers", "Value"], rows: [row], emptyText: "No data").drawing
/// ```
public struct SegmentBars: Sendable {
    /// The names of the panels, up to four.
    public var panels: [String]
    /// The rows, from the top, a value for each panel.
    public var rows: [BarRow]
    /// What is written where there is no row.
    public var emptyText: String

    private static let rowHeight = 30.0
    private static let top = 30.0
    private static let gap = 24.0

    /// A chart of several measures.
    public init(panels: [String], rows: [BarRow], emptyText: String) {
        self.panels = Array(panels.prefix(PaletteColor.series.count))
        self.rows = rows
        self.emptyText = emptyText
    }

    /// The picture.
    public var drawing: Drawing {
        guard !rows.isEmpty, !panels.isEmpty else { return ChartStyle.empty(emptyText) }
        let nameWidth = min(TextMetrics.widest(rows.map(\.name), size: ChartStyle.labelSize) + 4, 210)
        let panelWidth = (ChartStyle.width - nameWidth - 14 - SegmentBars.gap * Double(panels.count - 1)) / Double(panels.count)
        let height = SegmentBars.top + Double(rows.count) * SegmentBars.rowHeight + 6
        var shapes = names(width: nameWidth)
        for index in panels.indices {
            let left = nameWidth + 14 + Double(index) * (panelWidth + SegmentBars.gap)
            shapes += panel(index, frame: DrawingFrame(x: left, y: SegmentBars.top, width: panelWidth, height: height))
        }
        return Drawing(width: ChartStyle.width, height: height, shapes: shapes)
    }

    private func names(width: Double) -> [DrawingShape] {
        rows.enumerated().map { index, row in
            let text = TextMetrics.fitted(row.name, size: ChartStyle.labelSize, width: width)
            return .text(DrawingText(text, at: DrawingPoint(x: width, y: y(ofRow: index) + 4.5), anchor: .end))
        }
    }

    private func y(ofRow index: Int) -> Double {
        SegmentBars.top + (Double(index) + 0.5) * SegmentBars.rowHeight
    }

    private func panel(_ index: Int, frame: DrawingFrame) -> [DrawingShape] {
        let values = rows.map { min(max($0.value(index), -1e100), 1e100) }
        let texts = rows.map { TextMetrics.fitted($0.text(index), size: ChartStyle.labelSize, width: frame.width * 0.55) }
        let textWidth = TextMetrics.widest(texts, size: ChartStyle.labelSize) + 10
        let lower = min(0, values.min() ?? 0)
        let range = max(0, values.max() ?? 0) - lower
        let unit = range > 1e-12 ? (frame.width - textWidth) / range : 0
        let zero = frame.x - lower * unit
        let title = TextMetrics.fitted(panels[index], size: ChartStyle.smallSize, width: frame.width)
        var shapes: [DrawingShape] = [
            .text(DrawingText(title, at: DrawingPoint(x: frame.x, y: 14), size: ChartStyle.smallSize, color: .mutedText)),
            .line(
                from: DrawingPoint(x: zero, y: SegmentBars.top), to: DrawingPoint(x: zero, y: frame.height - 4),
                stroke: DrawingStroke(.rule)),
        ]
        for (row, value) in values.enumerated() {
            let end = zero + value * unit
            let bar = DrawingFrame(x: min(zero, end), y: y(ofRow: row) - 8, width: abs(end - zero), height: 16)
            let tooltip = "\(rows[row].name) · \(panels[index]): \(rows[row].text(index))"
            shapes.append(.rectangle(bar, fill: ChartStyle.color(ofSeries: index), tooltip: tooltip))
            shapes.append(.text(DrawingText(texts[row], at: DrawingPoint(x: max(zero, end) + 8, y: y(ofRow: row) + 4.5))))
        }
        return shapes
    }
}
