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

    static let top = 34.0
    static let plotHeight = 330.0
    static let left = 52.0
    static let plotWidth = ChartStyle.width - 84

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
        let curve = points.map(place)
        return Drawing(
            width: ChartStyle.width, height: LorenzChart.top + LorenzChart.plotHeight + 52,
            shapes: axes + area(under: curve) + diagonal() + line(curve) + mark + labels(beside: curve))
    }

    func place(_ point: Point) -> DrawingPoint {
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

    private func diagonal() -> [DrawingShape] {
        let ends = [0.0, 1].map { place(Point(customerShare: $0, valueShare: $0)) }
        return [.line(from: ends[0], to: ends[1], stroke: DrawingStroke(.mutedText, isDashed: true))]
    }

    /// The marked point and lines from it to both axes.
    private var mark: [DrawingShape] {
        guard let marked else { return [] }
        let at = place(marked)
        let stroke = DrawingStroke(.series2, width: 1.5, isDashed: true)
        return [
            .line(from: DrawingPoint(x: LorenzChart.left, y: at.y), to: at, stroke: stroke),
            .line(from: at, to: DrawingPoint(x: at.x, y: LorenzChart.top + LorenzChart.plotHeight), stroke: stroke),
            .circle(center: at, radius: 6, fill: .series2),
        ]
    }
}
