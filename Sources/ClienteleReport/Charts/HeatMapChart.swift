/// A grid of cells, each with its value printed in it and its colour by the value.
///
/// Colour follows the square root of the value's share of the largest, so that small cells of a skewed grid still differ; the printed
/// text carries the exact value. Negative values have the lowest colour.
///
/// ```swift
/// let chart = HeatMapChart(
///     rowTitle: "Recency", rows: ["5", "4"], columnTitle: "Frequency", columns: ["1", "2"], values: [[10, 3], [2, 0]],
///     texts: [["10", "3"], ["2", "0"]], lowText: "low", highText: "high", emptyText: "No data")
/// let drawing = chart.drawing
/// ```
public struct HeatMapChart: Sendable {
    /// What the rows are.
    public var rowTitle: String
    /// The names of the rows, from the top.
    public var rows: [String]
    /// What the columns are.
    public var columnTitle: String
    /// The names of the columns, from the left.
    public var columns: [String]
    /// The values, row by row; a missing one leaves its cell empty.
    public var values: [[Double]]
    /// The values as people read them, row by row.
    public var texts: [[String]]
    /// The word at the low end of the colour scale.
    public var lowText: String
    /// The word at the high end of the colour scale.
    public var highText: String
    /// What is written where there is no cell.
    public var emptyText: String

    private static let cellHeight = 46.0
    private static let gap = 3.0

    /// A heat map.
    ///
    /// - Parameters:
    ///   - rowTitle: What the rows are.
    ///   - rows: The names of the rows, from the top.
    ///   - columnTitle: What the columns are.
    ///   - columns: The names of the columns, from the left.
    ///   - values: The values, row by row.
    ///   - texts: The values as people read them, row by row.
    ///   - lowText: The word at the low end of the colour scale.
    ///   - highText: The word at the high end of the colour scale.
    ///   - emptyText: What is written where there is no cell.
    public init(
        rowTitle: String,
        rows: [String],
        columnTitle: String,
        columns: [String],
        values: [[Double]],
        texts: [[String]],
        lowText: String,
        highText: String,
        emptyText: String
    ) {
        self.rowTitle = rowTitle
        self.rows = rows
        self.columnTitle = columnTitle
        self.columns = columns
        self.values = values
        self.texts = texts
        self.lowText = lowText
        self.highText = highText
        self.emptyText = emptyText
    }

    /// The picture.
    public var drawing: Drawing {
        guard !rows.isEmpty, !columns.isEmpty else { return ChartStyle.empty(emptyText) }
        let nameWidth = min(TextMetrics.widest(rows, size: ChartStyle.labelSize) + 4, 180)
        let left = nameWidth + 12
        let cellWidth = min((ChartStyle.width - left) / Double(columns.count), 142)
        let top = hasLongNames(cellWidth) ? 74.0 : 58
        let bottom = top + Double(rows.count) * HeatMapChart.cellHeight
        let grid = DrawingFrame(x: left, y: top, width: cellWidth, height: HeatMapChart.cellHeight)
        return Drawing(
            width: ChartStyle.width, height: bottom + 42,
            shapes: titles(left: left, cell: grid) + rowNames(width: nameWidth, top: top) + cells(first: grid)
                + scale(left: left, top: bottom + 14))
    }

    private func hasLongNames(_ cellWidth: Double) -> Bool {
        columns.contains { TextMetrics.lines(of: $0, size: ChartStyle.labelSize, width: cellWidth - 10).count > 1 }
    }

    private func titles(left: Double, cell: DrawingFrame) -> [DrawingShape] {
        let words = "\(rowTitle) ↓ · \(columnTitle) →"
        let title = TextMetrics.fitted(words, size: ChartStyle.smallSize, width: ChartStyle.width - left)
        let names = columns.enumerated().flatMap { index, name -> [DrawingShape] in
            let x = cell.x + (Double(index) + 0.5) * cell.width
            let lines = TextMetrics.lines(of: name, size: ChartStyle.labelSize, width: cell.width - 10)
            return lines.reversed().enumerated().map { place, line in
                .text(DrawingText(line, at: DrawingPoint(x: x, y: cell.y - 10 - Double(place) * 16), anchor: .middle, color: .mutedText))
            }
        }
        return [.text(DrawingText(title, at: DrawingPoint(x: left, y: 16), size: ChartStyle.smallSize, color: .mutedText))] + names
    }

    private func rowNames(width: Double, top: Double) -> [DrawingShape] {
        rows.enumerated().map { index, name in
            let y = top + (Double(index) + 0.5) * HeatMapChart.cellHeight + 3
            let fitted = TextMetrics.fitted(name, size: ChartStyle.labelSize, width: width)
            return .text(DrawingText(fitted, at: DrawingPoint(x: width, y: y), anchor: .end, color: .mutedText))
        }
    }

    private func cells(first: DrawingFrame) -> [DrawingShape] {
        let largest = values.joined().filter(\.isFinite).max() ?? 0
        return zip(rows.indices, values).flatMap { row, line in
            zip(columns.indices, line).flatMap { column, value -> [DrawingShape] in
                let step = HeatMapChart.step(of: value, largest: largest)
                let frame = DrawingFrame(
                    x: first.x + Double(column) * first.width, y: first.y + Double(row) * first.height,
                    width: first.width - HeatMapChart.gap, height: first.height - HeatMapChart.gap)
                return cell(frame, step: step, text: text(row: row, column: column), tooltip: tooltip(row: row, column: column))
            }
        }
    }

    private func cell(_ frame: DrawingFrame, step: Int, text: String, tooltip: String) -> [DrawingShape] {
        let fitted = TextMetrics.fitted(text, size: ChartStyle.labelSize, width: frame.width - 4)
        let center = DrawingPoint(x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 + 4.5)
        let color: PaletteColor = step < 4 ? .heatTextLow : .heatTextHigh
        return [
            .rectangle(frame, fill: PaletteColor.heat[step], tooltip: tooltip),
            .text(DrawingText(fitted, at: center, anchor: .middle, color: color)),
        ]
    }

    private func text(row: Int, column: Int) -> String {
        guard row < texts.count, column < texts[row].count else { return "" }
        return texts[row][column]
    }

    private func tooltip(row: Int, column: Int) -> String {
        "\(rowTitle) \(rows[row]) · \(columnTitle) \(columns[column]): \(text(row: row, column: column))"
    }

    /// The colour step of a value: 0 for nothing, then six equal steps of the square root of its share.
    private static func step(of value: Double, largest: Double) -> Int {
        guard value.isFinite, value > 0, largest > 0 else { return 0 }
        let share = min(value / largest, 1).squareRoot()
        return Int(exactly: (share * 6).rounded(.up)).map { min(max($0, 1), 6) } ?? 0
    }

    private func scale(left: Double, top: Double) -> [DrawingShape] {
        let low = TextMetrics.fitted(lowText, size: ChartStyle.smallSize, width: 120)
        let high = TextMetrics.fitted(highText, size: ChartStyle.smallSize, width: 120)
        let start = left + TextMetrics.width(of: low, size: ChartStyle.smallSize) + 8
        let swatches: [DrawingShape] = PaletteColor.heat.enumerated().map { index, color in
            .rectangle(DrawingFrame(x: start + Double(index) * 22, y: top, width: 20, height: 12), fill: color)
        }
        let end = start + Double(PaletteColor.heat.count) * 22 + 6
        let words = [(low, left), (high, end)].map { word, x in
            DrawingShape.text(
                DrawingText(word, at: DrawingPoint(x: x, y: top + 10.5), size: ChartStyle.smallSize, color: .mutedText))
        }
        return swatches + words
    }
}
