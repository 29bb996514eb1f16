import ClienteleReport
import Testing

struct BridgeChartTests {
    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `every column begins where the one before it ends`(seed: UInt64) throws {
        var numbers = RandomNumbers(seed: seed)
        let first = Double(numbers.integer(below: 5_000))
        let changes = (0...numbers.integer(below: 6)).map { _ in Double(numbers.integer(below: 4_000) - 2_000) }
        let last = changes.reduce(first, +)
        let steps =
            [BridgeChart.Step(name: "before", value: first, text: "\(first)", isTotal: true)]
            + changes.enumerated().map { BridgeChart.Step(name: "step \($0)", value: $1, text: "\($1)") }
            + [BridgeChart.Step(name: "now", value: last, text: "\(last)", isTotal: true)]
        let bars = BridgeChart(steps: steps, numbers: NumberText(language: .english), emptyText: "").drawing.bars
        try #require(bars.count == steps.count)
        func ends(_ bar: Drawing.Bar) -> (top: Double, bottom: Double) { (bar.frame.y, bar.frame.y + bar.frame.height) }
        // Where the bridge stands after each column: the top of a rise, the bottom of a fall.
        var level = first >= 0 ? ends(bars[0]).top : ends(bars[0]).bottom
        for (place, change) in changes.enumerated() where abs(change) > 50 {
            let bar = ends(bars[place + 1])
            let start = change > 0 ? bar.bottom : bar.top
            #expect(abs(start - level) < 1.5, "\(steps.map(\.value))")
            level = change > 0 ? bar.top : bar.bottom
            #expect(bars[place + 1].fill == (change < 0 ? .series2 : .series3))
        }
        if changes.allSatisfy({ abs($0) > 50 }), last > 50 { #expect(abs(ends(bars[bars.count - 1]).top - level) < 1.5) }
    }

    @Test func `no column at all is said`() {
        let drawing = BridgeChart(steps: [], numbers: NumberText(language: .english), emptyText: "none").drawing
        #expect(drawing.texts.map(\.content) == ["none"])
    }
}
