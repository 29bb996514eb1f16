import ClienteleReport
import Testing

struct HeatMapChartTests {
    private func chart(_ values: [[Double]]) -> Drawing {
        let columns = values[0].indices.map { "column \($0)" }
        return HeatMapChart(
            rowTitle: "R", rows: values.indices.map { "row \($0)" }, columnTitle: "C", columns: columns, values: values,
            texts: values.indices.map { row in values[row].indices.map { "\(row)x\($0)" } }, lowText: "low", highText: "high",
            emptyText: "none"
        ).drawing
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `a higher value never has a lighter shade, and every cell holds its own text`(seed: UInt64) throws {
        var numbers = RandomNumbers(seed: seed)
        let (height, width) = (1 + numbers.integer(below: 7), 2 + numbers.integer(below: 4))
        let values = (0..<height).map { _ in (0..<width).map { _ in Double(numbers.integer(below: 5) * numbers.integer(below: 300)) } }
        let drawing = chart(values)
        let cells = drawing.bars
        try #require(cells.count == height * width)
        let shades = try cells.map { try #require(PaletteColor.heat.firstIndex(of: $0.fill)) }
        let flat = values.flatMap(\.self)
        for (place, cell) in cells.enumerated() {
            for other in cells.indices where flat[place] >= flat[other] { #expect(shades[place] >= shades[other], "\(flat)") }
            #expect((flat[place] == 0) == (shades[place] == 0))
            let (row, column) = (place / width, place % width)
            #expect(cell.tooltip == "R row \(row) · C column \(column): \(row)x\(column)")
            let text = try #require(drawing.texts.first { $0.content == "\(row)x\(column)" })
            #expect(isSame(text.position.x, cell.frame.x + cell.frame.width / 2))
            #expect(text.position.y > cell.frame.y && text.position.y < cell.frame.y + cell.frame.height)
            #expect(text.color == (shades[place] < 4 ? .heatTextLow : .heatTextHigh))
            if column > 0 { #expect(cell.frame.x > cells[place - 1].frame.x && cell.frame.y == cells[place - 1].frame.y) }
            if row > 0 { #expect(cell.frame.y > cells[place - width].frame.y && cell.frame.x == cells[place - width].frame.x) }
        }
    }

    @Test func `the shades are those of equal steps of the square root`() {
        let values = (0...36).map { Double($0) }
        let shades = chart([values]).bars.compactMap { PaletteColor.heat.firstIndex(of: $0.fill) }
        #expect(shades == [0, 1] + values.dropFirst(2).map { value in (1...6).first { Double($0 * $0) >= value } ?? 6 })
    }

    @Test func `names stand at their rows and columns`() throws {
        let drawing = chart([[1, 2], [3, 4]])
        for (place, cell) in drawing.bars.enumerated() {
            let row = try #require(drawing.texts.first { $0.content == "row \(place / 2)" })
            let column = try #require(drawing.texts.first { $0.content == "column \(place % 2)" })
            #expect(row.position.y > cell.frame.y && row.position.y < cell.frame.y + cell.frame.height && row.position.x < cell.frame.x)
            #expect(column.position.x > cell.frame.x && column.position.x < cell.frame.x + cell.frame.width)
            #expect(column.position.y < cell.frame.y)
        }
    }
}
