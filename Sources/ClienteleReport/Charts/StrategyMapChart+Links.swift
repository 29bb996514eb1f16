internal import Clientele

extension StrategyMapChart {
    /// How an arrow looks.
    struct Style {
        let stroke: DrawingStroke
        let isCrossed: Bool

        init(isNegative: Bool, verdict: LinkVerdict?) {
            isCrossed = verdict == .contradicted
            let color: PaletteColor =
                switch verdict {
                case .supported: .text
                case .contradicted: .statusRed
                default: .mutedText
                }
            let isHeavy = verdict == .supported || verdict == .contradicted
            stroke = DrawingStroke(color, width: isHeavy ? 2.5 : 1.25, isDashed: isNegative)
        }
    }

    /// The arrows; those that the data speak on lie on top.
    var links: [DrawingShape] {
        let signs = Dictionary(map.links.map { (StrategyMapLinkEnds(from: $0.from, to: $0.to), $0.direction) }) { first, _ in first }
        let arrows = layout.routes.map { route -> (isHeavy: Bool, shapes: [DrawingShape]) in
            let ends = StrategyMapLinkEnds(from: route.from, to: route.to)
            let style = Style(isNegative: signs[ends] == .negative, verdict: verdicts[ends])
            let points = route.points.map { DrawingPoint(x: Double($0.x), y: Double($0.y)) }
            return (style.stroke.width > 2, StrategyMapChart.arrow(points, style))
        }
        return arrows.filter { !$0.isHeavy }.flatMap(\.shapes) + arrows.filter(\.isHeavy).flatMap(\.shapes)
    }

    /// A line through points with a head at its end, and a cross on its longest piece where the data contradict it.
    static func arrow(_ points: [DrawingPoint], _ style: Style) -> [DrawingShape] {
        guard let tip = points.last, points.count > 1 else { return [] }
        let before = points[points.count - 2]
        let (x, y) = (tip.x - before.x, tip.y - before.y)
        let length = (x * x + y * y).squareRoot()
        guard length > 0 else { return [] }
        let (along, across) = ((x: x / length, y: y / length), style.stroke.width > 2 ? 5.5 : 4.5)
        let base = DrawingPoint(x: tip.x - along.x * 10, y: tip.y - along.y * 10)
        let head = [
            tip, DrawingPoint(x: base.x - along.y * across, y: base.y + along.x * across),
            DrawingPoint(x: base.x + along.y * across, y: base.y - along.x * across),
        ]
        return [
            .polyline(points.dropLast() + [base], stroke: style.stroke), .polygon(head, fill: style.stroke.color, opacity: 1),
        ] + (style.isCrossed ? cross(points, style.stroke) : [])
    }

    private static func cross(_ points: [DrawingPoint], _ stroke: DrawingStroke) -> [DrawingShape] {
        func length(_ place: Int) -> Double {
            let (x, y) = (points[place + 1].x - points[place].x, points[place + 1].y - points[place].y)
            return x * x + y * y
        }
        guard let longest = points.indices.dropLast().max(by: { length($0) < length($1) }) else { return [] }
        let (first, second) = (points[longest], points[longest + 1])
        let center = DrawingPoint(x: (first.x + second.x) / 2, y: (first.y + second.y) / 2)
        let solid = DrawingStroke(stroke.color, width: stroke.width)
        return [-1.0, 1.0].map { side in
            .line(
                from: DrawingPoint(x: center.x - 6, y: center.y - 6 * side), to: DrawingPoint(x: center.x + 6, y: center.y + 6 * side),
                stroke: solid)
        }
    }

    // MARK: Legend

    /// What the signs and arrows mean, as far as they occur, in rows within a width.
    func legend(width: Double, top: Double) -> (shapes: [DrawingShape], height: Double) {
        let statuses = Set(objectives.values.map(\.status))
        var entries: [(name: String, sample: (DrawingPoint) -> [DrawingShape])] = ScorecardStatus.allCases
            .filter { statuses.contains($0) && (statuses != [.unknown]) }
            .map { status in
                (words.statuses[status] ?? status.rawValue, { StrategyMapSign.shapes(of: status, at: DrawingPoint(x: $0.x + 20, y: $0.y)) })
            }
        let drawn = layout.routes.map { StrategyMapLinkEnds(from: $0.from, to: $0.to) }
        let negative = Set(map.links.filter { $0.direction == .negative }.map { StrategyMapLinkEnds(from: $0.from, to: $0.to) })
        func add(_ name: String, _ style: Style, if occurs: Bool) {
            guard occurs else { return }
            entries.append(
                (name, { StrategyMapChart.arrow([DrawingPoint(x: $0.x, y: $0.y), DrawingPoint(x: $0.x + 30, y: $0.y)], style) }))
        }
        let plain = drawn.contains { !negative.contains($0) && verdicts[$0] != .supported && verdicts[$0] != .contradicted }
        add(words.link, Style(isNegative: false, verdict: nil), if: plain)
        add(words.negativeLink, Style(isNegative: true, verdict: nil), if: drawn.contains(where: negative.contains))
        add(words.supportedLink, Style(isNegative: false, verdict: .supported), if: drawn.contains { verdicts[$0] == .supported })
        add(words.contradictedLink, Style(isNegative: false, verdict: .contradicted), if: drawn.contains { verdicts[$0] == .contradicted })
        var (shapes, x, y): ([DrawingShape], Double, Double) = ([], 12, top + 8)
        for entry in entries {
            let name = TextMetrics.fitted(entry.name, size: ChartStyle.smallSize, width: width - 70)
            let advance = 38 + TextMetrics.width(of: name, size: ChartStyle.smallSize)
            if x > 12, x + advance > width - 8 {
                x = 12
                y += 22
            }
            shapes += entry.sample(DrawingPoint(x: x, y: y))
            shapes.append(
                .text(DrawingText(name, at: DrawingPoint(x: x + 38, y: y + 4), size: ChartStyle.smallSize, color: .mutedText)))
            x += advance + 20
        }
        return (shapes, entries.isEmpty ? 0 : y - top + 18)
    }
}
