import ClienteleReport
import Testing

/// Where the lines of a chart run, measured on the picture.
struct LineChartTests {
    private func chart(_ series: [LineChart.Series], marked: Double? = nil, isShare: Bool = false) -> Drawing {
        LineChart(
            series: series, marked: marked, markedText: "end", horizontalTitle: "Weeks", verticalTitle: "Purchases",
            numbers: NumberText(language: .english), isShare: isShare, emptyText: "none"
        ).drawing
    }

    private func lines(_ drawing: Drawing) -> [[DrawingPoint]] {
        drawing.shapes.compactMap { if case .polyline(let points, _) = $0 { points } else { nil } }
    }

    @Test func `a line runs through its points in proportion to both axes`() throws {
        let drawing = chart([.init(name: "a", points: [.init(x: 0, y: 0), .init(x: 40, y: 20), .init(x: 80, y: 80)])])
        let line = try #require(lines(drawing).first)
        #expect(line.count == 3)
        #expect(abs((line[1].x - line[0].x) - (line[2].x - line[1].x)) < 1e-9)
        #expect(abs((line[0].y - line[1].y) * 4 - (line[0].y - line[2].y)) < 1e-9)
    }

    @Test func `a step keeps its height up to the next point, and so does its band`() throws {
        let points = [LineChart.Series.Point(x: 0, y: 1), .init(x: 5, y: 0.5), .init(x: 10, y: 0.25)]
        let band = points.map { LineChart.Series.Interval(x: $0.x, lower: $0.y * 0.9, upper: min(1, $0.y * 1.1)) }
        let drawing = chart([.init(name: "S", points: points, band: band, isStep: true)], isShare: true)
        let line = try #require(lines(drawing).first)
        #expect(line.count == 5)
        #expect(line[1].y == line[0].y && line[1].x == line[2].x && line[3].y == line[2].y && line[3].x == line[4].x)
        let areas = drawing.shapes.compactMap { if case .polygon(let points, _, _) = $0 { points } else { nil } }
        let area = try #require(areas.first)
        #expect(area.count == 10)
        // The band lies above and below the line at its last point.
        #expect(area[4].y < line[4].y && area[5].y > line[4].y)
    }

    @Test func `the axis of shares runs from nothing to all in percent`() {
        let drawing = chart([.init(name: "S", points: [.init(x: 0, y: 1), .init(x: 9, y: 0.4)])], isShare: true)
        let texts = drawing.texts.map(\.content)
        #expect(["0%", "20%", "40%", "60%", "80%", "100%"].allSatisfy(texts.contains))
    }

    @Test func `the axis of shares that all are small ends above the largest`() {
        let drawing = chart([.init(name: "S", points: [.init(x: 0, y: 0.15), .init(x: 9, y: 0.04)])], isShare: true)
        let texts = drawing.texts.map(\.content)
        #expect(texts.contains("15%") && !texts.contains("100%"))
    }

    @Test func `the mark's words stand over its line where the axis leaves room`() throws {
        let series = [LineChart.Series(name: "a", points: [.init(x: 0, y: 0), .init(x: 80, y: 8)])]
        let drawing = chart(series, marked: 40)
        let mark = try #require(drawing.lines.first { $0.stroke.isDashed }).from
        let words = try #require(drawing.texts.first { $0.content == "end" })
        #expect(abs(words.frame.x + words.frame.width / 2 - mark.x) < 1)
    }

    @Test func `the mark stands at its place, and beyond the axis there is none`() throws {
        let series = [LineChart.Series(name: "a", points: [.init(x: 0, y: 0), .init(x: 80, y: 8)])]
        func dashes(_ drawing: Drawing) -> [DrawingPoint] {
            drawing.shapes.compactMap { if case .line(let from, _, let stroke) = $0, stroke.isDashed { from } else { nil } }
        }
        let drawing = chart(series, marked: 40)
        let line = try #require(lines(drawing).first)
        let mark = try #require(dashes(drawing).first)
        #expect(abs(mark.x - (line[0].x + line[1].x) / 2) < 1e-9)
        #expect(drawing.texts.contains { $0.content == "end" })
        #expect(dashes(chart(series, marked: 1_000)).isEmpty && dashes(chart(series, marked: .nan)).isEmpty)
    }

    @Test func `points that are not finite are left out, and a single point is no line`() {
        let series = LineChart.Series(name: "a", points: [.init(x: 0, y: .nan), .init(x: .infinity, y: 1), .init(x: 1, y: 1)])
        #expect(series.points == [.init(x: 1, y: 1)])
        #expect(chart([series]).texts.map(\.content) == ["none"])
        #expect(chart([]).texts.map(\.content) == ["none"])
    }
}
