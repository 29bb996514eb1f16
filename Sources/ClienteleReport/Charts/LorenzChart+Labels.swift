extension LorenzChart {
    private static let markSize = 14.0
    private static let lineHeight = 18.0

    /// The texts of the marked point and of the diagonal, clear of the curve, the lines and each other.
    ///
    /// A text for which there is no room is left out: the picture's description says the same.
    func labels(beside curve: [DrawingPoint]) -> [DrawingShape] {
        var room = LabelRoom(strips: strips, lines: Array(zip(curve, curve.dropFirst())).map { (from: $0, to: $1) })
        let ends = [0.0, 1].map { place(Point(customerShare: $0, valueShare: $0)) }
        room.lines.append((from: ends[0], to: ends[1]))
        let text = marked.map { markLabel(at: place($0), in: &room) } ?? []
        return text + diagonalLabel(from: ends[0], to: ends[1], in: room)
    }

    /// The room between the grid lines.
    private var strips: [DrawingFrame] {
        let height = LorenzChart.plotHeight / 5
        return (0..<5).map {
            DrawingFrame(
                x: LorenzChart.left + 6, y: LorenzChart.top + Double($0) * height + 4, width: LorenzChart.plotWidth - 12,
                height: height - 8)
        }
    }

    /// The text of the marked point as close to it as there is room: in one line, else in two, else shortened.
    private func markLabel(at point: DrawingPoint, in room: inout LabelRoom) -> [DrawingShape] {
        room.lines.append((from: DrawingPoint(x: LorenzChart.left, y: point.y), to: point))
        room.lines.append((from: point, to: DrawingPoint(x: point.x, y: LorenzChart.top + LorenzChart.plotHeight)))
        room.taken.append(DrawingFrame(x: point.x - 7, y: point.y - 7, width: 14, height: 14))
        guard !markedText.isEmpty else { return [] }
        let size = LorenzChart.markSize
        for width in [LorenzChart.plotWidth, 260, 220, 180, 140, 100, 60] {
            let lines = TextMetrics.lines(of: markedText, size: size, width: width / 1.05)
            let extent = TextMetrics.widest(lines, size: size) * 1.05
            let height = size * 1.07 + Double(lines.count - 1) * LorenzChart.lineHeight
            guard let frame = room.frame(width: extent, height: height, cost: { $0.distance(to: point) }) else { continue }
            room.taken.append(frame)
            // The side towards the point is the one whose place is sure, whatever the font.
            let isLeft = frame.x + frame.width / 2 < point.x
            return lines.enumerated().map { index, line in
                let at = DrawingPoint(
                    x: isLeft ? frame.x + frame.width : frame.x, y: frame.y + size * 0.85 + Double(index) * LorenzChart.lineHeight)
                return .text(DrawingText(line, at: at, size: size, anchor: isLeft ? .end : .start, isBold: true, hasHalo: true))
            }
        }
        return []
    }

    /// The text of the diagonal as close to its middle as there is room, on the side the curve leaves free.
    private func diagonalLabel(from: DrawingPoint, to: DrawingPoint, in room: LabelRoom) -> [DrawingShape] {
        guard !diagonalText.isEmpty else { return [] }
        let isConcave = points.contains { $0.valueShare > $0.customerShare }
        let slope = (from.y - to.y) / (to.x - from.x)
        let middle = DrawingPoint(x: (from.x + to.x) / 2, y: (from.y + to.y) / 2)
        let size = ChartStyle.smallSize
        for width in [LorenzChart.plotWidth, 160, 120, 80, 40] {
            let line = TextMetrics.fitted(diagonalText, size: size, width: width)
            let frame = room.frame(width: TextMetrics.width(of: line, size: size), height: size * 1.07) { frame in
                // How far the corner towards the diagonal is from it; the other side of it is out of the question.
                let corner = isConcave ? frame.x : frame.x + frame.width
                let edge = isConcave ? frame.y : frame.y + frame.height
                let gap = (corner - from.x - (from.y - edge) / slope) * (isConcave ? 1 : -1)
                return (gap < 0 ? 1e6 : gap) + 0.2 * frame.distance(to: middle)
            }
            guard let frame else { continue }
            let at = DrawingPoint(x: isConcave ? frame.x : frame.x + frame.width, y: frame.y + size * 0.85)
            return [.text(DrawingText(line, at: at, size: size, anchor: isConcave ? .start : .end, color: .mutedText, hasHalo: true))]
        }
        return []
    }
}
