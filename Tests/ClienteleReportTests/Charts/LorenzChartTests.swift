import ClienteleReport
import Testing

struct LorenzChartTests {
    private func chart(_ points: [LorenzChart.Point], marked: LorenzChart.Point?) -> Drawing {
        LorenzChart(
            points: points, marked: marked, markedText: "mark", customerTitle: "customers", valueTitle: "value", diagonalText: "diagonal",
            emptyText: "none"
        ).drawing
    }

    /// The ends of the diagonal, where nobody and where everybody is counted.
    private func corners(_ drawing: Drawing) throws -> (origin: DrawingPoint, end: DrawingPoint) {
        let line = try #require(drawing.lines.first { $0.stroke.isDashed && $0.stroke.color == .mutedText })
        return (line.from, line.to)
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `every point of the curve and the mark stand at their shares`(seed: UInt64) throws {
        var numbers = RandomNumbers(seed: seed)
        let count = 2 + numbers.integer(below: 40)
        let shares = [(0..<count).map { _ in numbers.fraction() }.sorted(), (0..<count).map { _ in numbers.fraction() }.sorted()]
        let points = zip(shares[0], shares[1]).map { LorenzChart.Point(customerShare: $0, valueShare: $1) }
        let marked = LorenzChart.Point(customerShare: numbers.fraction(), valueShare: numbers.fraction())
        let drawing = chart(points, marked: marked)
        let (origin, end) = try corners(drawing)
        #expect(end.x - origin.x > 400 && origin.y - end.y > 250)
        func place(_ point: LorenzChart.Point) -> DrawingPoint {
            DrawingPoint(
                x: origin.x + point.customerShare * (end.x - origin.x), y: origin.y - point.valueShare * (origin.y - end.y))
        }
        let curve = try #require(drawing.polylines.first)
        try #require(curve.count == points.count)
        for (drawn, point) in zip(curve + drawing.centers, points + [marked]) {
            #expect(isSame(drawn.x, place(point).x) && isSame(drawn.y, place(point).y), "\(point)")
        }
        #expect(drawing.centers.count == 1)
        #expect(drawing.polygons.first.map { Array($0.prefix(points.count)) } == curve)
        // From the mark to both axes.
        let marks = drawing.lines.filter { $0.stroke.color == .series2 }
        #expect(marks.count == 2)
        #expect(isSame(marks[0].from.x, origin.x) && isSame(marks[0].from.y, place(marked).y) && marks[0].to == drawing.centers[0])
        #expect(isSame(marks[1].to.x, place(marked).x) && isSame(marks[1].to.y, origin.y) && marks[1].from == drawing.centers[0])
    }

    @Test func `both axes run evenly from 0 to 100 percent`() throws {
        let ends = [0.0, 1].map { LorenzChart.Point(customerShare: $0, valueShare: $0) }
        let drawing = chart(ends, marked: nil)
        let (origin, end) = try corners(drawing)
        for percent in stride(from: 0, through: 100, by: 20) {
            let labels = drawing.texts.filter { $0.content == "\(percent)%" }
            let share = Double(percent) / 100
            let below = try #require(labels.first { $0.anchor == .middle })
            let beside = try #require(labels.first { $0.anchor == .end })
            #expect(isSame(below.position.x, origin.x + share * (end.x - origin.x)) && below.position.y > origin.y)
            #expect(abs(beside.position.y - (origin.y - share * (origin.y - end.y))) < 6 && beside.position.x < origin.x)
        }
    }
}
