/// Measures and small parts that all charts share, so that they look like one family.
enum ChartStyle {
    /// The width of every chart: narrow enough to be read when scaled to the screen of a phone.
    static let width = 600.0
    /// Type size of labels and values.
    static let labelSize = 13.0
    /// Type size of axis ticks and legends.
    static let smallSize = 12.0

    /// The picture shown where there is nothing to show.
    static func empty(_ text: String) -> Drawing {
        let fitted = TextMetrics.fitted(text, size: labelSize, width: width - 40)
        let label = DrawingText(fitted, at: DrawingPoint(x: width / 2, y: 56), anchor: .middle, color: .mutedText)
        return Drawing(width: width, height: 100, shapes: [.text(label)])
    }

    /// A coloured mark and a name for each series, in as many lines as it takes.
    ///
    /// - Returns: The shapes and the height they take.
    static func legend(_ names: [String], left: Double, top: Double) -> (shapes: [DrawingShape], height: Double) {
        var shapes: [DrawingShape] = []
        var x = left
        var y = top
        for (name, color) in zip(names, PaletteColor.series) {
            let fitted = TextMetrics.fitted(name, size: smallSize, width: width - left - 30)
            let advance = 18 + TextMetrics.width(of: fitted, size: smallSize) + 22
            if x > left, x + advance > width {
                x = left
                y += 20
            }
            shapes.append(.rectangle(DrawingFrame(x: x, y: y, width: 12, height: 12), fill: color))
            shapes.append(
                .text(DrawingText(fitted, at: DrawingPoint(x: x + 18, y: y + 10.5), size: smallSize, color: .mutedText)))
            x += advance
        }
        return (shapes, names.isEmpty ? 0 : y - top + 26)
    }

    /// The colour of a series by its place.
    static func color(ofSeries index: Int) -> PaletteColor {
        PaletteColor.series[index % PaletteColor.series.count]
    }

    /// A finite number as it is, anything else as zero.
    static func finite(_ value: Double) -> Double {
        value.isFinite ? value : 0
    }
}
