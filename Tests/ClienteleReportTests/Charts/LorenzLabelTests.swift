import ClienteleReport
import Testing

struct LorenzLabelTests {
    /// A curve through a point above the diagonal, bent more the farther the point is from it, and the same seen from the other end.
    private func curve(through marked: LorenzChart.Point) -> [LorenzChart.Point] {
        func value(_ share: Double, bend: Double) -> Double { (1 + bend) * share / (1 + bend * share) }
        // value(x) = y has the bend (y − x) / (x (1 − y)).
        let bend = (marked.valueShare - marked.customerShare) / (marked.customerShare * (1 - marked.valueShare))
        return (0...100).map { LorenzChart.Point(customerShare: Double($0) / 100, valueShare: value(Double($0) / 100, bend: bend)) }
    }

    private func words(_ language: ReportLanguage, _ marked: LorenzChart.Point) -> (mark: String, diagonal: String) {
        let vocabulary = Vocabulary(language: language)
        let mark = vocabulary.text(.concentration(customerShare: marked.customerShare, valueShare: marked.valueShare))
        return (mark, vocabulary[.evenDistribution])
    }

    /// Points along every line no label may touch, one at most every unit of length.
    private func ink(_ drawing: Drawing) -> [DrawingPoint] {
        let lines = drawing.lines.filter { $0.stroke.isDashed }.map { [$0.from, $0.to] } + drawing.polylines
        return lines.flatMap { points in
            zip(points, points.dropFirst()).flatMap { from, to in
                let steps = max(1, Int(abs(to.x - from.x) + abs(to.y - from.y)))
                return (0...steps).map { step in
                    let part = Double(step) / Double(steps)
                    return DrawingPoint(x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y))
                }
            }
        }
    }

    private func check(_ marked: LorenzChart.Point, _ points: [LorenzChart.Point], _ language: ReportLanguage) {
        let words = words(language, marked)
        let drawing = LorenzChart(
            points: points, marked: marked, markedText: words.mark, customerTitle: "", valueTitle: "", diagonalText: words.diagonal,
            emptyText: ""
        ).drawing
        let labels = drawing.texts.filter(\.hasHalo)
        let said = labels.map(\.content).joined().replacing(" ", with: "")
        #expect(said == (words.mark + words.diagonal).replacing(" ", with: ""), "\(marked) \(language)")
        for label in labels {
            let frame = label.frame
            let touched = ink(drawing).contains {
                $0.x > frame.x && $0.x < frame.x + frame.width && $0.y > frame.y && $0.y < frame.y + frame.height
            }
            #expect(!touched, "\(label.content) at \(marked), \(language)")
            #expect(labels.allSatisfy { $0 == label || !$0.frame.overlaps(frame) }, "\(marked) \(language)")
        }
    }

    @Test(arguments: ReportLanguage.allCases)
    func `labels are whole and touch no line wherever the marked point is`(language: ReportLanguage) {
        for percent in stride(from: 1, through: 80, by: 2) {
            let share = Double(percent) / 100 - 0.001
            let marked = LorenzChart.Point(customerShare: share, valueShare: 0.8)
            let points = curve(through: marked)
            check(marked, points, language)
            let mirrored = points.reversed().map { LorenzChart.Point(customerShare: 1 - $0.customerShare, valueShare: 1 - $0.valueShare) }
            check(LorenzChart.Point(customerShare: 1 - share, valueShare: 0.2), mirrored, language)
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `labels are whole and touch no line on a curve of any bend`(seed: UInt64) {
        var numbers = RandomNumbers(seed: seed)
        let share = 0.01 + 0.9 * numbers.fraction()
        let marked = LorenzChart.Point(customerShare: share, valueShare: share + (0.99 - share) * numbers.fraction())
        for language in ReportLanguage.allCases { check(marked, curve(through: marked), language) }
    }
}
