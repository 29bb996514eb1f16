/// A bridge from one amount to another: columns that hang between them, each as tall as what a step adds or takes away.
///
/// ```swift
/// let steps = [
///     BridgeChart.Step(name: "Before", value: 100, text: "100", isTotal: true),
///     BridgeChart.Step(name: "New customers", value: 30, text: "30"),
///     BridgeChart.Step(name: "Lost customers", value: -10, text: "−10"),
///     BridgeChart.Step(name: "Now", value: 120, text: "120", isTotal: true),
/// ]
/// let drawing = BridgeChart(steps: steps, numbers: NumberText(language: .english), emptyText: "No data").drawing
/// ```
public struct BridgeChart: Sendable {
    /// One column.
    public struct Step: Sendable, Equatable {
        /// The name under the column.
        public var name: String
        /// The amount for a total, else what the step adds or, below zero, takes away; what is not finite is drawn as zero.
        public var value: Double
        /// The value as people read it.
        public var text: String
        /// Whether the column stands on zero and the bridge goes on from its top.
        public var isTotal: Bool

        /// A column.
        public init(name: String, value: Double, text: String, isTotal: Bool = false) {
            self.name = name
            self.value = value
            self.text = text
            self.isTotal = isTotal
        }

        /// The value, bounded so that sums stay finite.
        fileprivate var extent: Double { min(max(ChartStyle.finite(value), -1e99), 1e99) }
    }

    /// The columns, from the left.
    public var steps: [Step]
    /// How the axis and the columns write their numbers.
    public var numbers: NumberText
    /// What is written where there is no column.
    public var emptyText: String

    private static let plotHeight = 250.0
    private static let lineHeight = 15.0

    /// A bridge.
    ///
    /// - Parameters:
    ///   - steps: The columns, from the left.
    ///   - numbers: How the axis and the columns write their numbers.
    ///   - emptyText: What is written where there is no column.
    public init(steps: [Step], numbers: NumberText, emptyText: String) {
        self.steps = steps
        self.numbers = numbers
        self.emptyText = emptyText
    }

    /// The picture.
    public var drawing: Drawing {
        guard !steps.isEmpty else { return ChartStyle.empty(emptyText) }
        let spans = spans
        let scale = AxisScale(covering: spans.flatMap { [$0.from, $0.to] })
        let tickTexts = numbers.axisTexts(scale.ticks)
        let left = max(TextMetrics.widest(tickTexts, size: ChartStyle.smallSize) + 12, 30)
        let plot = DrawingFrame(x: left, y: 28, width: ChartStyle.width - left - 4, height: BridgeChart.plotHeight)
        let axes = Axes(scale: scale, plot: plot, slot: plot.width / Double(steps.count))
        let shapes =
            grid(axes, tickTexts) + links(spans, axes)
            + steps.indices.flatMap { column(steps[$0], spans[$0], place: $0, axes) + name(steps[$0], place: $0, axes) }
        return Drawing(width: ChartStyle.width, height: plot.y + plot.height + 18 + 2 * BridgeChart.lineHeight, shapes: shapes)
    }

    /// Where values stand in the plot.
    private struct Axes {
        let scale: AxisScale
        let plot: DrawingFrame
        let slot: Double

        func y(_ value: Double) -> Double { plot.y + plot.height * (1 - scale.position(of: value)) }
        func center(_ place: Int) -> Double { plot.x + (Double(place) + 0.5) * slot }
        var columnWidth: Double { min(slot * 0.66, 64) }
    }

    /// Between which values each column stands.
    private var spans: [(from: Double, to: Double)] {
        var level = 0.0
        return steps.map { step in
            let start = step.isTotal ? 0 : level
            level = start + step.extent
            return (start, level)
        }
    }

    private func grid(_ axes: Axes, _ texts: [String]) -> [DrawingShape] {
        let plot = axes.plot
        return zip(axes.scale.ticks, texts).flatMap { tick, text -> [DrawingShape] in
            let y = axes.y(tick)
            let stroke = DrawingStroke(tick == 0 ? .mutedText : .rule)
            return [
                .line(from: DrawingPoint(x: plot.x, y: y), to: DrawingPoint(x: plot.x + plot.width, y: y), stroke: stroke),
                label(text, at: DrawingPoint(x: plot.x - 8, y: y + 4), anchor: .end),
            ]
        }
    }

    /// Thin lines from the end of each column to the next.
    private func links(_ spans: [(from: Double, to: Double)], _ axes: Axes) -> [DrawingShape] {
        spans.indices.dropLast().map { place in
            let y = axes.y(spans[place].to)
            let from = DrawingPoint(x: axes.center(place) + axes.columnWidth / 2, y: y)
            return .line(
                from: from, to: DrawingPoint(x: axes.center(place + 1) - axes.columnWidth / 2, y: y), stroke: DrawingStroke(.mutedText))
        }
    }

    private func column(_ step: Step, _ span: (from: Double, to: Double), place: Int, _ axes: Axes) -> [DrawingShape] {
        let ends = [axes.y(span.from), axes.y(span.to)].sorted()
        let frame = DrawingFrame(
            x: axes.center(place) - axes.columnWidth / 2, y: ends[0], width: axes.columnWidth, height: max(ends[1] - ends[0], 1))
        let color: PaletteColor = step.isTotal ? .series1 : step.extent < 0 ? .series2 : .series3
        let sign = !step.isTotal && step.extent > 0 ? "+" : ""
        let value = TextMetrics.fitted(sign + numbers.compact(step.extent), size: ChartStyle.smallSize, width: axes.slot - 4)
        return [
            .rectangle(frame, fill: color, tooltip: "\(step.name): \(step.text)"),
            .text(
                DrawingText(
                    value, at: DrawingPoint(x: axes.center(place), y: ends[0] - 6), size: ChartStyle.smallSize, anchor: .middle,
                    hasHalo: true)),
        ]
    }

    /// The name in up to two lines.
    private func name(_ step: Step, place: Int, _ axes: Axes) -> [DrawingShape] {
        TextMetrics.lines(of: step.name, size: ChartStyle.smallSize, width: axes.slot - 4).enumerated().map { line, text in
            let y = axes.plot.y + axes.plot.height + 18 + Double(line) * BridgeChart.lineHeight
            return label(text, at: DrawingPoint(x: axes.center(place), y: y), anchor: .middle)
        }
    }

    private func label(_ text: String, at point: DrawingPoint, anchor: DrawingText.Anchor) -> DrawingShape {
        .text(DrawingText(text, at: point, size: ChartStyle.smallSize, anchor: anchor, color: .mutedText))
    }
}
