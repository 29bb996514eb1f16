/// Lines over a numeric axis, each with a band around it where there is one: actual against expected, or survival with its interval.
///
/// Of two lines the second is dashed as well as of another colour, so that a black and white print tells them apart.
///
/// ```swift
/// let survival = LineChart.Series(name: "Survival", points: [.init(x: 0, y: 1), .init(x: 6, y: 0.86)], isStep: true)
/// let drawing = LineChart(
///     series: [survival], horizontalTitle: "Weeks", verticalTitle: "Share", numbers: NumberText(language: .english),
///     isShare: true, emptyText: "No data").drawing
/// ```
public struct LineChart: Sendable {
    /// The lines, up to four.
    public var series: [Series]
    /// A place on the horizontal axis to mark, such as the end of a calibration.
    public var marked: Double?
    /// What is written at the marked place.
    public var markedText: String
    /// What the horizontal axis shows.
    public var horizontalTitle: String
    /// What the vertical axis shows.
    public var verticalTitle: String
    /// How the axes write their numbers.
    public var numbers: NumberText
    /// Whether the vertical axis is written in percent; it runs from 0 to 1, less far where no share is above one half, and farther where one
    /// lies outside.
    public var isShare: Bool
    /// Whether the horizontal axis is written in percent and runs from 0 to 1.
    public var isHorizontalShare: Bool
    /// What is written where there is no line.
    public var emptyText: String

    private static let plotHeight = 270.0
    private static let plotRight = ChartStyle.width - 26

    /// A chart of lines.
    ///
    /// - Parameters:
    ///   - series: The lines, up to four.
    ///   - marked: A place on the horizontal axis to mark.
    ///   - markedText: What is written at the marked place.
    ///   - horizontalTitle: What the horizontal axis shows.
    ///   - verticalTitle: What the vertical axis shows.
    ///   - numbers: How the axes write their numbers.
    ///   - isShare: Whether the vertical axis is written in percent; it runs from 0 to 1, less far where no share is above one half, and
    ///     farther where one lies outside.
    ///   - isHorizontalShare: Whether the horizontal axis is written in percent and runs from 0 to 1.
    ///   - emptyText: What is written where there is no line.
    public init(
        series: [Series], marked: Double? = nil, markedText: String = "", horizontalTitle: String, verticalTitle: String,
        numbers: NumberText, isShare: Bool = false, isHorizontalShare: Bool = false, emptyText: String
    ) {
        self.series = Array(series.prefix(PaletteColor.series.count))
        self.marked = marked
        self.markedText = markedText
        self.horizontalTitle = horizontalTitle
        self.verticalTitle = verticalTitle
        self.numbers = numbers
        self.isShare = isShare
        self.isHorizontalShare = isHorizontalShare
        self.emptyText = emptyText
    }

    /// The picture.
    public var drawing: Drawing {
        let points = series.flatMap(\.points)
        guard points.count > 1 else { return ChartStyle.empty(emptyText) }
        let bands = series.flatMap(\.band)
        let horizontal = isHorizontalShare ? AxisScale(covering: [1], steps: 5) : AxisScale(covering: points.map(\.x))
        let vertical = verticalScale(points.map(\.y) + bands.map(\.upper), lower: points.map(\.y) + bands.map(\.lower))
        let verticalTexts = (isShare ? vertical.ticks.map { numbers.percent($0, upTo: 2) } : numbers.axisTexts(vertical.ticks))
            .map { TextMetrics.fitted($0, size: ChartStyle.smallSize, width: 110) }
        let legend = ChartStyle.legend(series.count > 1 ? series.map(\.name) : [], left: 2, top: 4)
        let left = max(TextMetrics.widest(verticalTexts, size: ChartStyle.smallSize) + 12, 36)
        let plot = DrawingFrame(
            x: left, y: legend.height + 30, width: LineChart.plotRight - left, height: LineChart.plotHeight)
        let axes = Axes(horizontal: horizontal, vertical: vertical, plot: plot)
        let shapes =
            legend.shapes + grid(axes, verticalTexts) + titles(axes, top: legend.height + 16) + mark(axes)
            + series.indices.flatMap { band(of: $0, axes) } + series.indices.reversed().flatMap { line(of: $0, axes) }
        return Drawing(width: ChartStyle.width, height: plot.y + plot.height + 50, shapes: shapes)
    }

    private func verticalScale(_ heights: [Double], lower: [Double]) -> AxisScale {
        guard isShare else { return AxisScale(covering: heights) }
        // Shares that all are small would lie flat on the bottom of the whole range.
        let isSmall = heights.allSatisfy { $0 <= 0.5 } && heights.contains { $0 > 0 }
        let isOutside = heights.contains { $0 > 1 + 1e-9 } || lower.contains { $0 < -1e-9 }
        return isSmall || isOutside ? AxisScale(covering: heights + lower) : AxisScale(covering: [1], steps: 5)
    }

    /// Where values stand in the plot.
    private struct Axes {
        let horizontal: AxisScale
        let vertical: AxisScale
        let plot: DrawingFrame

        func place(_ x: Double, _ y: Double) -> DrawingPoint {
            DrawingPoint(
                x: plot.x + plot.width * horizontal.position(of: x), y: plot.y + plot.height * (1 - vertical.position(of: y)))
        }
    }

    private func grid(_ axes: Axes, _ texts: [String]) -> [DrawingShape] {
        let plot = axes.plot
        let rows = zip(axes.vertical.ticks, texts).flatMap { tick, text -> [DrawingShape] in
            let y = axes.place(0, tick).y
            return [
                .line(from: DrawingPoint(x: plot.x, y: y), to: DrawingPoint(x: plot.x + plot.width, y: y), stroke: DrawingStroke(.rule)),
                label(text, at: DrawingPoint(x: plot.x - 8, y: y + 4), anchor: .end),
            ]
        }
        let room = min(plot.width / Double(max(axes.horizontal.ticks.count - 1, 1)) - 8, 2 * (ChartStyle.width - LineChart.plotRight))
        let ticks = axes.horizontal.ticks
        let names = isHorizontalShare ? ticks.map { numbers.percent($0, upTo: 2) } : numbers.axisTexts(ticks)
        let columns = zip(ticks, names).map { tick, text in
            let text = TextMetrics.fitted(text, size: ChartStyle.smallSize, width: room)
            return label(text, at: DrawingPoint(x: axes.place(tick, 0).x, y: plot.y + plot.height + 18), anchor: .middle)
        }
        return rows + columns
    }

    private func titles(_ axes: Axes, top: Double) -> [DrawingShape] {
        let plot = axes.plot
        let vertical = fittedVerticalTitle(plot)
        let horizontal = TextMetrics.fitted(horizontalTitle, size: ChartStyle.smallSize, width: plot.width)
        return [
            label(vertical, at: DrawingPoint(x: 2, y: top), anchor: .start),
            label(horizontal, at: DrawingPoint(x: plot.x + plot.width, y: plot.y + plot.height + 40), anchor: .end),
        ]
    }

    private func fittedVerticalTitle(_ plot: DrawingFrame) -> String {
        TextMetrics.fitted(verticalTitle, size: ChartStyle.smallSize, width: plot.width / 2)
    }

    private func mark(_ axes: Axes) -> [DrawingShape] {
        guard let marked, let last = axes.horizontal.ticks.last, let first = axes.horizontal.ticks.first, marked >= first, marked <= last
        else { return [] }
        let plot = axes.plot
        let x = axes.place(marked, 0).x
        let stroke = DrawingStroke(.mutedText, isDashed: true)
        let text = TextMetrics.fitted(markedText, size: ChartStyle.smallSize, width: plot.width / 2 - 20)
        // Over its line as far as the title of the axis leaves room.
        let half = TextMetrics.width(of: text, size: ChartStyle.smallSize) / 2
        let title = TextMetrics.width(of: fittedVerticalTitle(plot), size: ChartStyle.smallSize)
        let center = min(max(x, 2 + title + 16 + half), plot.x + plot.width - half)
        return [
            .line(from: DrawingPoint(x: x, y: plot.y), to: DrawingPoint(x: x, y: plot.y + plot.height), stroke: stroke),
            label(text, at: DrawingPoint(x: center, y: plot.y - 14), anchor: .middle),
        ]
    }

    private func band(of index: Int, _ axes: Axes) -> [DrawingShape] {
        let band = series[index].band
        guard band.count > 1 else { return [] }
        let upper = path(band.map { ($0.x, $0.upper) }, isStep: series[index].isStep, axes)
        let lower = path(band.map { ($0.x, $0.lower) }, isStep: series[index].isStep, axes)
        return [.polygon(upper + lower.reversed(), fill: ChartStyle.color(ofSeries: index), opacity: 0.16)]
    }

    private func line(of index: Int, _ axes: Axes) -> [DrawingShape] {
        let points = path(series[index].points.map { ($0.x, $0.y) }, isStep: series[index].isStep, axes)
        guard points.count > 1 else { return [] }
        let stroke = DrawingStroke(ChartStyle.color(ofSeries: index), width: 2.2, isDashed: series[index].isDashed)
        return [.polyline(points, stroke: stroke)]
    }

    private func path(_ points: [(x: Double, y: Double)], isStep: Bool, _ axes: Axes) -> [DrawingPoint] {
        var path: [DrawingPoint] = []
        for point in points {
            let place = axes.place(point.x, point.y)
            if isStep, let last = path.last { path.append(DrawingPoint(x: place.x, y: last.y)) }
            path.append(place)
        }
        return path
    }

    private func label(_ text: String, at point: DrawingPoint, anchor: DrawingText.Anchor) -> DrawingShape {
        .text(DrawingText(text, at: point, size: ChartStyle.smallSize, anchor: anchor, color: .mutedText))
    }
}
