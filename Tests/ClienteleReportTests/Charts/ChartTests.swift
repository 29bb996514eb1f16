import ClienteleReport
import Testing

/// What must hold of every chart, whatever it is given.
struct ChartTests {
    static let names: [[String]] = [
        [], ["A"], ["Champions", "Can't Lose Them", "Lost"], ["即将沉睡客户", "不可流失客户", "已流失客户", "新客户"],
        [String(repeating: "A very long name without an end ", count: 8), String(repeating: "很长的客户群体名称", count: 12), "👩‍👩‍👧", ""],
        (1...12).map { "Segment \($0)" },
    ]
    static let values: [[Double]] = [
        [], [0], [5], [0, 0, 0, 0], [1, 2, 3, 4, 5], [-5, -1], [-3, 0, 4, 2.5], [1e300, -1e300, 1], [.nan, .infinity, -.infinity, 1],
        [1e-300, 2e-300], [123_456_789_012, 1], [.leastNonzeroMagnitude, .greatestFiniteMagnitude],
    ]

    private func drawings(_ names: [String], _ values: [Double]) -> [String: Drawing] {
        let rows = names.enumerated().map { index, name in
            let value = values.isEmpty ? 0 : values[index % values.count]
            return BarRow(name: name, values: [value, -value, value], texts: ["\(value)", name, "12,345.00"])
        }
        let stages = rows.map { FunnelChart.Stage(name: $0.name, count: $0.value0, text: $0.texts[0], conversionText: $0.texts[1]) }
        let points = values.map { LorenzChart.Point(customerShare: $0, valueShare: $0 * $0) }
        let word = names.last ?? ""
        return [
            "lorenz": LorenzChart(
                points: points, marked: points.last, markedText: word, customerTitle: word, valueTitle: word, diagonalText: word,
                emptyText: word
            ).drawing,
            "shares": ShareBars(series: Array(names.prefix(3)), rows: rows, emptyText: word).drawing,
            "segments": SegmentBars(panels: Array(names.prefix(2)), rows: rows, emptyText: word).drawing,
            "funnel": FunnelChart(stages: stages, emptyText: word).drawing,
            "heat": HeatMapChart(
                rowTitle: word, rows: names, columnTitle: word, columns: Array(names.prefix(5)), values: names.map { _ in values },
                texts: names.map { _ in values.map { "\($0)" } }, lowText: word, highText: word, emptyText: word
            ).drawing,
            "columns": ColumnChart(
                periods: names,
                series: [ColumnChart.Series(name: word, values: values), ColumnChart.Series(name: word, values: values.reversed())],
                numbers: NumberText(language: .english), emptyText: word
            ).drawing,
            "bridge": BridgeChart(
                steps: rows.map { BridgeChart.Step(name: $0.name, value: $0.value0, text: $0.texts[0], isTotal: $0.value0 > 2) },
                numbers: NumberText(language: .simplifiedChinese), emptyText: word
            ).drawing,
            "lines": lines(names, values, isShare: false),
            "shares over time": lines(names, values, isShare: true),
        ]
    }

    private func lines(_ names: [String], _ values: [Double], isShare: Bool) -> Drawing {
        let series = names.prefix(6).enumerated().map { index, name in
            LineChart.Series(
                name: name, points: values.map { .init(x: $0 * Double(index), y: $0) },
                band: values.map { .init(x: $0, lower: $0 - 1, upper: $0 + 1) }, isStep: index % 2 == 0, isDashed: index % 3 == 1)
        }
        let word = names.last ?? ""
        return LineChart(
            series: series, marked: values.last, markedText: word, horizontalTitle: word, verticalTitle: word,
            numbers: NumberText(language: .english), isShare: isShare, emptyText: word
        ).drawing
    }

    @Test(arguments: names, values)
    func `everything lies within the picture`(names: [String], values: [Double]) {
        for (kind, drawing) in drawings(names, values) {
            for frame in drawing.shapes.flatMap(frames) {
                #expect([frame.x, frame.y, frame.width, frame.height].allSatisfy { $0.isFinite }, "\(kind)")
                #expect(frame.x >= -0.01 && frame.x + frame.width <= drawing.width + 0.01, "\(kind) \(frame)")
                #expect(frame.y >= -0.01 && frame.y + frame.height <= drawing.height + 0.01, "\(kind) \(frame)")
            }
        }
    }

    @Test(arguments: names, values)
    func `no text lies on another`(names: [String], values: [Double]) {
        for (kind, drawing) in drawings(names, values) {
            let texts = drawing.texts.filter { !$0.content.isEmpty }
            for (index, text) in texts.enumerated() {
                for other in texts.dropFirst(index + 1) {
                    #expect(!text.frame.overlaps(other.frame), "\(kind): \(text.content) on \(other.content)")
                }
            }
        }
    }

    @Test(arguments: names, values)
    func `every picture can be written down as XML`(names: [String], values: [Double]) {
        for (kind, drawing) in drawings(names, values) {
            #expect(PageReader(SVGRenderer().render(drawing, title: kind, description: kind)).failure == nil)
        }
    }

    /// The frames a shape takes up.
    private func frames(_ shape: DrawingShape) -> [DrawingFrame] {
        switch shape {
        case .line(let from, let to, _): [from, to].map { DrawingFrame(x: $0.x, y: $0.y, width: 0, height: 0) }
        case .polyline(let points, _), .polygon(let points, _, _): points.map { DrawingFrame(x: $0.x, y: $0.y, width: 0, height: 0) }
        case .rectangle(let frame, _, _): [frame]
        case .circle(let center, let radius, _):
            [DrawingFrame(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)]
        case .text(let text): [text.frame]
        }
    }
}

extension BarRow {
    fileprivate var value0: Double { values[0] }
}
