import ClienteleReport
import Testing

struct ShareBarsTests {
    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `every bar is as long as its own share and is followed by its own text`(seed: UInt64) throws {
        var numbers = RandomNumbers(seed: seed)
        let series = (0...numbers.integer(below: 3)).map { "series \($0)" }
        let rows = (0...numbers.integer(below: 6)).map { index in
            BarRow(
                name: "row \(index)", values: series.map { _ in numbers.fraction() },
                texts: series.indices.map { "text \(index).\($0)" })
        }
        let drawing = ShareBars(series: series, rows: rows, emptyText: "").drawing
        let whole = ShareBars(
            series: series, rows: rows.map { BarRow(name: $0.name, values: series.map { _ in 1 }, texts: $0.texts) }, emptyText: ""
        ).drawing.bars
        try #require(drawing.bars.count == rows.count * series.count && whole.count == drawing.bars.count)
        for (place, bar) in drawing.bars.enumerated() {
            let (row, column) = (rows[place / series.count], place % series.count)
            #expect(whole[place].frame.width > 200)
            #expect(isSame(bar.frame.width, row.values[column] * whole[place].frame.width), "\(bar)")
            #expect(isSame(bar.frame.x, drawing.bars[0].frame.x))
            #expect(bar.fill == PaletteColor.series[column])
            #expect(bar.tooltip == "\(row.name) · \(series[column]): \(row.texts[column])")
            let text = try #require(drawing.texts.first { $0.content == row.texts[column] })
            let gap = text.frame.x - bar.frame.x - bar.frame.width
            #expect(gap > 0 && gap < 12 && text.position.y > bar.frame.y && text.position.y < bar.frame.y + bar.frame.height)
        }
        let tops = drawing.bars.map(\.frame.y)
        #expect(zip(tops, tops.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func `shares beyond the whole or below nothing end where the plot ends`() throws {
        let row = BarRow(name: "a", values: [7, 1, -3, .nan], texts: ["", "", "", ""])
        let widths = ShareBars(series: ["1", "2", "3", "4"], rows: [row], emptyText: "").drawing.bars.map(\.frame.width)
        try #require(widths.count == 4)
        #expect(widths[0] == widths[1] && widths[1] > 0 && widths[2] == 0 && widths[3] == 0)
    }
}
