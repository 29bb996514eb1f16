/// Stages one under another, each as wide as the customers who reached it, with the conversion between them.
///
/// ```swift
/// let stages = [
///     FunnelChart.Stage(name: "Bought", count: 100, text: "100"),
///     FunnelChart.Stage(name: "Bought again", count: 40, text: "40", conversionText: "40.0%"),
/// ]
/// let drawing = FunnelChart(stages: stages, emptyText: "No data").drawing
/// ```
public struct FunnelChart: Sendable {
    /// One stage.
    public struct Stage: Sendable, Equatable {
        /// The name of the stage.
        public var name: String
        /// How many reached it; what is negative or not finite is drawn as zero.
        public var count: Double
        /// The count as people read it.
        public var text: String
        /// The share of those in the stage before, as text.
        public var conversionText: String?

        /// A stage.
        public init(name: String, count: Double, text: String, conversionText: String? = nil) {
            self.name = name
            self.count = count
            self.text = text
            self.conversionText = conversionText
        }

        /// The count as a length.
        fileprivate var extent: Double { max(0, ChartStyle.finite(count)) }
    }

    /// The stages, from the top.
    public var stages: [Stage]
    /// What is written where there is no stage.
    public var emptyText: String

    private static let barHeight = 34.0
    private static let gap = 28.0

    /// A funnel.
    public init(stages: [Stage], emptyText: String) {
        self.stages = stages
        self.emptyText = emptyText
    }

    /// The picture.
    public var drawing: Drawing {
        guard !stages.isEmpty else { return ChartStyle.empty(emptyText) }
        let nameWidth = min(TextMetrics.widest(stages.map(\.name), size: ChartStyle.labelSize) + 4, 210)
        let textWidth = min(TextMetrics.widest(stages.map(\.text), size: ChartStyle.labelSize) * 1.05 + 4, 160)
        let left = nameWidth + 18
        let room = ChartStyle.width - left - textWidth - 18
        let largest = stages.map(\.extent).max() ?? 0
        let bars = stages.indices.map { index in
            let width = largest > 0 ? stages[index].extent / largest * room : 0
            let y = 6 + Double(index) * (FunnelChart.barHeight + FunnelChart.gap)
            return DrawingFrame(x: left + (room - width) / 2, y: y, width: max(width, 2), height: FunnelChart.barHeight)
        }
        let height = 12 + Double(stages.count) * (FunnelChart.barHeight + FunnelChart.gap) - FunnelChart.gap
        return Drawing(
            width: ChartStyle.width, height: height,
            shapes: links(bars) + zip(stages, bars).flatMap { row($0, bar: $1, nameWidth: nameWidth, textWidth: textWidth) })
    }

    private func row(_ stage: Stage, bar: DrawingFrame, nameWidth: Double, textWidth: Double) -> [DrawingShape] {
        let baseline = bar.y + bar.height / 2 + 4.5
        let name = TextMetrics.fitted(stage.name, size: ChartStyle.labelSize, width: nameWidth)
        let text = TextMetrics.fitted(stage.text, size: ChartStyle.labelSize, width: textWidth / 1.05)
        return [
            .rectangle(bar, fill: .series1, tooltip: "\(stage.name): \(stage.text)"),
            .text(DrawingText(name, at: DrawingPoint(x: nameWidth, y: baseline), anchor: .end)),
            .text(DrawingText(text, at: DrawingPoint(x: ChartStyle.width - 2, y: baseline), anchor: .end, isBold: true)),
        ]
    }

    /// The areas between neighbouring bars and the conversion written on them.
    private func links(_ bars: [DrawingFrame]) -> [DrawingShape] {
        zip(bars.indices.dropFirst(), zip(bars, bars.dropFirst())).flatMap { index, pair -> [DrawingShape] in
            let (upper, lower) = pair
            let corners = [
                DrawingPoint(x: upper.x, y: upper.y + upper.height),
                DrawingPoint(x: upper.x + upper.width, y: upper.y + upper.height),
                DrawingPoint(x: lower.x + lower.width, y: lower.y),
                DrawingPoint(x: lower.x, y: lower.y),
            ]
            let area = DrawingShape.polygon(corners, fill: .series1, opacity: 0.14)
            guard let conversion = stages[index].conversionText else { return [area] }
            let words = TextMetrics.fitted("↓ " + conversion, size: ChartStyle.smallSize, width: 300)
            let center = DrawingPoint(x: upper.x + upper.width / 2, y: upper.y + upper.height + FunnelChart.gap / 2 + 4)
            return [area, .text(DrawingText(words, at: center, size: ChartStyle.smallSize, anchor: .middle, hasHalo: true))]
        }
    }
}
