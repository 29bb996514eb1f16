import ClienteleReport
import Testing

struct FunnelChartTests {
    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `every stage is as wide as its count, and areas lead from stage to stage`(seed: UInt64) throws {
        var numbers = RandomNumbers(seed: seed)
        let counts = (0...(1 + numbers.integer(below: 5))).map { _ in Double(100 + numbers.integer(below: 9_000)) }
        let stages = counts.enumerated().map { index, count in
            FunnelChart.Stage(name: "stage \(index)", count: count, text: "\(count)", conversionText: index > 0 ? "share \(index)" : nil)
        }
        let drawing = FunnelChart(stages: stages, emptyText: "").drawing
        let bars = drawing.bars.map(\.frame)
        try #require(bars.count == counts.count && drawing.polygons.count == counts.count - 1)
        let unit = (bars.map(\.width).max() ?? 0) / (counts.max() ?? 1)
        #expect(unit * (counts.max() ?? 0) > 200)
        for (index, bar) in bars.enumerated() {
            #expect(isSame(bar.width, counts[index] * unit), "\(counts) \(bar)")
            #expect(isSame(bar.x + bar.width / 2, bars[0].x + bars[0].width / 2))
            #expect(drawing.bars[index].tooltip == "stage \(index): \(counts[index])")
            guard index > 0 else { continue }
            let upper = bars[index - 1]
            #expect(upper.y + upper.height < bar.y)
            let corners = [(upper.x, upper.y + upper.height), (upper.x + upper.width, upper.y + upper.height)]
            let lower = [(bar.x + bar.width, bar.y), (bar.x, bar.y)]
            #expect(drawing.polygons[index - 1] == (corners + lower).map { DrawingPoint(x: $0.0, y: $0.1) })
            let text = try #require(drawing.texts.first { $0.content.hasSuffix("share \(index)") })
            #expect(text.position.y > upper.y + upper.height && text.position.y < bar.y)
        }
    }

    @Test func `a stage that nobody reached is still seen, and no stage at all is said`() {
        let stages = [FunnelChart.Stage(name: "a", count: 10, text: "10"), FunnelChart.Stage(name: "b", count: 0, text: "0")]
        let widths = FunnelChart(stages: stages, emptyText: "").drawing.bars.map(\.frame.width)
        #expect(widths.count == 2 && widths[1] > 0 && widths[1] < 5)
        #expect(FunnelChart(stages: [], emptyText: "none").drawing.texts.map(\.content) == ["none"])
    }
}
