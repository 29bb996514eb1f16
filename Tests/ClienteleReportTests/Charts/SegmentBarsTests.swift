import ClienteleReport
import Testing

struct SegmentBarsTests {
    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `in each panel bars are in proportion to their own values, negative ones to the left of zero`(seed: UInt64) throws {
        var numbers = RandomNumbers(seed: seed)
        let panels = (0...numbers.integer(below: 3)).map { "panel \($0)" }
        let lowest = seed % 3 == 0 ? -500.0 : 1
        let rows = (0...(1 + numbers.integer(below: 9))).map { index in
            BarRow(
                name: "row \(index)", values: panels.map { _ in lowest + 1_000 * numbers.fraction() },
                texts: panels.indices.map { "\(index).\($0)" })
        }
        let drawing = SegmentBars(panels: panels, rows: rows, emptyText: "").drawing
        for panel in panels.indices {
            let bars = drawing.bars.filter { $0.fill == PaletteColor.series[panel] }
            try #require(bars.count == rows.count)
            let values = rows.map { $0.values[panel] }
            let unit = (bars.map(\.frame.width).max() ?? 0) / (values.map(abs).max() ?? 1)
            #expect(unit * ((values.max() ?? 0) - min(0, values.min() ?? 0)) > 60)
            let zero = try #require(bars.indices.first { values[$0] > 0 }.map { bars[$0].frame.x })
            for (index, bar) in bars.enumerated() {
                #expect(isSame(bar.frame.width, abs(values[index]) * unit), "\(bar)")
                #expect(isSame(values[index] < 0 ? bar.frame.x + bar.frame.width : bar.frame.x, zero), "\(bar)")
                #expect(bar.tooltip == "row \(index) · panel \(panel): \(index).\(panel)")
                let text = try #require(drawing.texts.first { $0.content == "\(index).\(panel)" })
                #expect(text.frame.x > max(zero, bar.frame.x + bar.frame.width))
                #expect(text.position.y > bar.frame.y && text.position.y < bar.frame.y + bar.frame.height)
            }
        }
    }
}
