/// Columns over time, the series of each period stacked: positive values upwards from zero, negative ones downwards.
///
/// ```swift
/// let series = [
///     ColumnChart.Series(name: "New", values: [100, 80]),
///     ColumnChart.Series(name: "Returning", values: [0, 60]),
/// ]
/// let drawing = ColumnChart(
///     periods: ["1997-01", "1997-02"], series: series, numbers: NumberText(language: .english), emptyText: "No data").drawing
/// ```
public struct ColumnChart: Sendable {
    /// One series: a value for each period.
    public struct Series: Sendable, Equatable {
        /// The name, shown in the legend.
        public var name: String
        /// The values, one for each period; what is missing or not finite is drawn as zero.
        public var values: [Double]

        /// A series.
        public init(name: String, values: [Double]) {
            self.name = name
            self.values = values
        }

        /// The value of a period, bounded so that sums stay finite.
        fileprivate func value(_ index: Int) -> Double {
            index < values.count ? min(max(ChartStyle.finite(values[index]), -1e99), 1e99) : 0
        }
    }

    /// The names of the periods, from the left.
    public var periods: [String]
    /// The series, up to four, from the zero line outwards.
    public var series: [Series]
    /// How the axis writes its numbers.
    public var numbers: NumberText
    /// What is written where there is no column.
    public var emptyText: String
    /// How many decimals the values have, as they read while a pointer rests on a column.
    public var places: Int

    private static let plotHeight = 250.0

    /// A chart of stacked columns.
    ///
    /// - Parameters:
    ///   - periods: The names of the periods, from the left.
    ///   - series: The series, up to four, from the zero line outwards.
    ///   - numbers: How the axis writes its numbers.
    ///   - emptyText: What is written where there is no column.
    ///   - places: How many decimals the values have.
    public init(periods: [String], series: [Series], numbers: NumberText, emptyText: String, places: Int = 2) {
        self.periods = periods
        self.series = Array(series.prefix(PaletteColor.series.count))
        self.numbers = numbers
        self.emptyText = emptyText
        self.places = places
    }

    /// The picture.
    public var drawing: Drawing {
        guard !periods.isEmpty, !series.isEmpty else { return ChartStyle.empty(emptyText) }
        let scale = AxisScale(covering: periods.indices.flatMap { [stack($0) { $0 > 0 }, stack($0) { $0 < 0 }] })
        let tickTexts = numbers.axisTexts(scale.ticks)
        let legend = ChartStyle.legend(series.map(\.name), left: 2, top: 4)
        let names = periods.map { TextMetrics.fitted($0, size: ChartStyle.smallSize, width: 120) }
        let halfName = TextMetrics.widest(names, size: ChartStyle.smallSize) / 2
        let left = max(TextMetrics.widest(tickTexts, size: ChartStyle.smallSize) + 12, 30)
        let slotsWidth = ChartStyle.width - left - 4
        let slot = slotsWidth / Double(periods.count)
        let plot = DrawingFrame(x: left, y: legend.height + 14, width: slotsWidth, height: ColumnChart.plotHeight)
        let shapes =
            legend.shapes + grid(scale, tickTexts, plot: plot) + columns(scale, slot: slot, plot: plot)
            + periodNames(names, halfName: halfName, slot: slot, plot: plot) + [zeroLine(scale, plot: plot)]
        return Drawing(width: ChartStyle.width, height: plot.y + plot.height + 32, shapes: shapes)
    }

    private func stack(_ period: Int, where isCounted: (Double) -> Bool) -> Double {
        series.map { $0.value(period) }.filter(isCounted).reduce(0, +)
    }

    private func y(_ value: Double, on scale: AxisScale, in plot: DrawingFrame) -> Double {
        plot.y + plot.height * (1 - scale.position(of: value))
    }

    private func grid(_ scale: AxisScale, _ texts: [String], plot: DrawingFrame) -> [DrawingShape] {
        zip(scale.ticks, texts).flatMap { tick, text -> [DrawingShape] in
            let y = y(tick, on: scale, in: plot)
            let label = DrawingText(
                text, at: DrawingPoint(x: plot.x - 8, y: y + 4), size: ChartStyle.smallSize, anchor: .end, color: .mutedText)
            return [
                .line(
                    from: DrawingPoint(x: plot.x, y: y), to: DrawingPoint(x: plot.x + plot.width, y: y), stroke: DrawingStroke(.rule)),
                .text(label),
            ]
        }
    }

    private func zeroLine(_ scale: AxisScale, plot: DrawingFrame) -> DrawingShape {
        let y = y(0, on: scale, in: plot)
        return .line(
            from: DrawingPoint(x: plot.x, y: y), to: DrawingPoint(x: plot.x + plot.width, y: y), stroke: DrawingStroke(.mutedText))
    }

    private func columns(_ scale: AxisScale, slot: Double, plot: DrawingFrame) -> [DrawingShape] {
        let width = min(slot * 0.76, 56)
        return periods.indices.flatMap { period -> [DrawingShape] in
            let x = plot.x + (Double(period) + 0.5) * slot - width / 2
            var above = 0.0
            var below = 0.0
            return series.indices.compactMap { index in
                let value = series[index].value(period)
                guard value != 0 else { return nil }
                let start = value > 0 ? above : below
                if value > 0 { above += value } else { below += value }
                let ends = [y(start, on: scale, in: plot), y(start + value, on: scale, in: plot)].sorted()
                let frame = DrawingFrame(x: x, y: ends[0], width: width, height: ends[1] - ends[0])
                let tooltip = "\(periods[period]) · \(series[index].name): \(numbers.decimal(value, places: places))"
                return .rectangle(frame, fill: ChartStyle.color(ofSeries: index), tooltip: tooltip)
            }
        }
    }

    /// The names of as many periods as there is room for, at even distances from the first.
    private func periodNames(_ names: [String], halfName: Double, slot: Double, plot: DrawingFrame) -> [DrawingShape] {
        let every = ColumnChart.spacing(room: slot, needed: halfName * 2 + 14)
        return stride(from: 0, to: names.count, by: every).compactMap { index in
            let center = plot.x + (Double(index) + 0.5) * slot
            let half = TextMetrics.width(of: names[index], size: ChartStyle.smallSize) / 2
            guard center + half <= ChartStyle.width, center - half >= 0 else { return nil }
            let at = DrawingPoint(x: center, y: plot.y + plot.height + 20)
            return .text(DrawingText(names[index], at: at, size: ChartStyle.smallSize, anchor: .middle, color: .mutedText))
        }
    }

    /// How many periods apart names stand: one, two, three, six or whole years of months.
    private static func spacing(room: Double, needed: Double) -> Int {
        let choices = [1, 2, 3, 6] + (1...100).map { $0 * 12 }
        return choices.first { Double($0) * room >= needed } ?? 1_200
    }
}
