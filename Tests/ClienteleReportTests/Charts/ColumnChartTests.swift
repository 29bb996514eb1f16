import ClienteleReport
import Testing

struct ColumnChartTests {
    private func chart(_ count: Int, _ series: [[Double]]) -> Drawing {
        let months = (0..<count).map { "\(1997 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }
        return ColumnChart(
            periods: months, series: series.enumerated().map { ColumnChart.Series(name: "s\($0)", values: $1) },
            numbers: NumberText(language: .english), emptyText: "none"
        ).drawing
    }

    private func bars(_ drawing: Drawing) -> [DrawingFrame] {
        drawing.shapes.compactMap { shape in
            if case .rectangle(let frame, _, .some) = shape { frame } else { nil }
        }
    }

    @Test func `any number of months from 1 to 120 keeps its names apart and shows some`() {
        for count in 1...120 {
            let drawing = chart(count, [(0..<count).map { Double($0 * 37 % 101) }, (0..<count).map { Double(-($0 * 17 % 31)) }])
            let names = drawing.texts.filter { $0.content.contains("-") && $0.anchor == .middle }
            #expect(names.first?.content == "1997-01")
            #expect(zip(names, names.dropFirst()).allSatisfy { !$0.frame.overlaps($1.frame) })
            #expect(names.count >= min(count, 6) || count > 6 && names.count >= 4, "\(count) months, \(names.count) names")
        }
    }

    @Test func `heights are in proportion and stacks meet`() throws {
        let frames = bars(chart(2, [[10, 20], [30, 20]]))
        try #require(frames.count == 4)
        #expect(abs(frames[1].height / frames[0].height - 3) < 1e-9)
        #expect(abs(frames[2].height - frames[3].height) < 1e-9)
        #expect(abs(frames[1].y + frames[1].height - frames[0].y) < 1e-9)
        #expect(frames[0].x == frames[1].x && frames[2].x > frames[1].x)
    }

    @Test func `a refund in excess of sales hangs below the zero line`() throws {
        let frames = bars(chart(1, [[10], [-5]]))
        try #require(frames.count == 2)
        #expect(abs(frames[0].y + frames[0].height - frames[1].y) < 1e-9)
        #expect(abs(frames[0].height - 2 * frames[1].height) < 1e-9)
    }

    @Test func `no months give a picture that says so`() {
        #expect(chart(0, []).texts.map(\.content) == ["none"])
    }
}
