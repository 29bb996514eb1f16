/// The curve of cumulative value over cumulative customers, with one point marked.
///
/// ```swift
/// let curve = [(0.0, 0.0), (0.2, 0.8), (1.0, 1.0)].map { LorenzChart.Point(customerShare: $0.0, valueShare: $0.1) }
/// let chart = LorenzChart(
///     points: curve, marked: curve[1], markedText: "20% bring 80%", customerTitle: "Customers", valueTitle: "Value",
///     diagonalText: "all equal", emptyText: "No data")
/// let drawing = chart.drawing
/// ```
public struct LorenzChart: Sendable {
    /// A share of the customers and the share of the value they hold, each from 0 to 1.
    public struct Point: Sendable, Equatable {
        /// Share of the customers.
        public var customerShare: Double
        /// Share of the value.
        public var valueShare: Double

        /// A point of the curve.
        public init(customerShare: Double, valueShare: Double) {
            self.customerShare = customerShare
            self.valueShare = valueShare
        }
    }

    /// The curve, by rising share of customers; most valuable first or least valuable first, as the axis title says.
    public var points: [Point]
    /// The point to mark.
    public var marked: Point?
    /// What is written at the marked point.
    public var markedText: String
    /// The title of the axis of customers.
    public var customerTitle: String
    /// The title of the axis of value.
    public var valueTitle: String
    /// What is written at the diagonal.
    public var diagonalText: String
    /// What is written where there is no curve.
    public var emptyText: String

    private static let top = 34.0
    private static let plotHeight = 330.0
    private static let left = 52.0
    private static let plotWidth = 636.0

    /// A chart of a curve.
    ///
    /// - Parameters:
    ///   - points: The curve, by rising share of customers.
    ///   - marked: The point to mark.
    ///   - markedText: What is written at the marked point.
    ///   - customerTitle: The title of the axis of customers.
    ///   - valueTitle: The title of the axis of value.
    ///   - diagonalText: What is written at the diagonal.
    ///   - emptyText: What is written where there is no curve.
    public init(
        points: [Point],
        marked: Point?,
        markedText: String,
        customerTitle: String,
        valueTitle: String,
        diagonalText: String,
        emptyText: String
    ) {
        self.points = points
        self.marked = marked
        self.markedText = markedText
        self.customerTitle = customerTitle
        self.valueTitle = valueTitle
        self.diagonalText = diagonalText
        self.emptyText = emptyText
    }

    /// The picture.
    public var drawing: Drawing {
        guard points.count > 1 else { return ChartStyle.empty(emptyText) }
        let height = LorenzChart.top + LorenzChart.plotHeight + 52
        let curve = points.map(place)
        return Drawing(
            width: ChartStyle.width, height: height, shapes: axes + area(under: curve) + diagonal(for: curve) + line(curve) + mark)
    }

    private func place(_ point: Point) -> DrawingPoint {
        let x = min(max(ChartStyle.finite(point.customerShare), 0), 1)
        let y = min(max(ChartStyle.finite(point.valueShare), 0), 1)
        return DrawingPoint(x: LorenzChart.left + x * LorenzChart.plotWidth, y: LorenzChart.top + (1 - y) * LorenzChart.plotHeight)
    }

    private var axes: [DrawingShape] {
        let bottom = LorenzChart.top + LorenzChart.plotHeight
        let ticks = stride(from: 0, through: 100, by: 20).flatMap { percent -> [DrawingShape] in
            let share = Double(percent) / 100
            let at = place(Point(customerShare: share, valueShare: share))
            let right = DrawingPoint(x: LorenzChart.left + LorenzChart.plotWidth, y: at.y)
            return [
                .line(from: DrawingPoint(x: LorenzChart.left, y: at.y), to: right, stroke: DrawingStroke(.rule)),
                tick("\(percent)%", at: DrawingPoint(x: LorenzChart.left - 8, y: at.y + 4), anchor: .end),
                tick("\(percent)%", at: DrawingPoint(x: at.x, y: bottom + 18), anchor: .middle),
            ]
        }
        let valueName = TextMetrics.fitted(valueTitle, size: ChartStyle.smallSize, width: ChartStyle.width - 20)
        let customerName = TextMetrics.fitted(customerTitle, size: ChartStyle.smallSize, width: LorenzChart.plotWidth)
        return ticks + [
            tick(valueName, at: DrawingPoint(x: 10, y: 14), anchor: .start),
            tick(customerName, at: DrawingPoint(x: LorenzChart.left + LorenzChart.plotWidth, y: bottom + 40), anchor: .end),
        ]
    }

    private func tick(_ text: String, at point: DrawingPoint, anchor: DrawingText.Anchor) -> DrawingShape {
        .text(DrawingText(text, at: point, size: ChartStyle.smallSize, anchor: anchor, color: .mutedText))
    }

    private func area(under curve: [DrawingPoint]) -> [DrawingShape] {
        let ends = [place(Point(customerShare: 1, valueShare: 1)), place(Point(customerShare: 0, valueShare: 0))]
        return [.polygon(curve + ends, fill: .series1, opacity: 0.14)]
    }

    private func line(_ curve: [DrawingPoint]) -> [DrawingShape] {
        [.polyline(curve, stroke: DrawingStroke(.series1, width: 2.5))]
    }

    /// The diagonal, and its name on the side the curve leaves free.
    private func diagonal(for curve: [DrawingPoint]) -> [DrawingShape] {
        let from = place(Point(customerShare: 0, valueShare: 0))
        let to = place(Point(customerShare: 1, valueShare: 1))
        let room = LorenzChart.plotWidth * 0.34
        let text = TextMetrics.fitted(diagonalText, size: ChartStyle.smallSize, width: room)
        let isConcave = points.contains { $0.valueShare > $0.customerShare }
        let at = place(isConcave ? Point(customerShare: 0.64, valueShare: 0.5) : Point(customerShare: 0.36, valueShare: 0.5))
        return [
            .line(from: from, to: to, stroke: DrawingStroke(.mutedText, isDashed: true)),
            tick(text, at: at, anchor: isConcave ? .start : .end),
        ]
    }

    /// The marked point, lines from it to both axes, and its text on the inner side of the curve.
    private var mark: [DrawingShape] {
        guard let marked else { return [] }
        let at = place(marked)
        let bottom = DrawingPoint(x: at.x, y: LorenzChart.top + LorenzChart.plotHeight)
        let isRight = at.x > LorenzChart.left + LorenzChart.plotWidth / 2
        let isHigh = at.y < LorenzChart.top + LorenzChart.plotHeight / 2
        let room = isRight ? at.x - LorenzChart.left - 20 : LorenzChart.left + LorenzChart.plotWidth - at.x - 20
        let lines = TextMetrics.lines(of: markedText, size: 14, width: room / 1.05)
        let first = isHigh ? at.y + 28 : at.y - 18 * Double(lines.count)
        let texts = lines.enumerated().map { place, line in
            DrawingShape.text(
                DrawingText(
                    line, at: DrawingPoint(x: at.x + (isRight ? -14 : 14), y: first + 18 * Double(place)), size: 14,
                    anchor: isRight ? .end : .start, isBold: true, hasHalo: true))
        }
        return [
            .line(from: DrawingPoint(x: LorenzChart.left, y: at.y), to: at, stroke: DrawingStroke(.series2, width: 1.5, isDashed: true)),
            .line(from: at, to: bottom, stroke: DrawingStroke(.series2, width: 1.5, isDashed: true)),
            .circle(center: at, radius: 6, fill: .series2),
        ] + texts
    }
}
