/// Looks for room for labels in a plot, clear of everything drawn there.
struct LabelRoom {
    /// The strips in which labels may stand.
    let strips: [DrawingFrame]
    /// Straight pieces of lines no label may touch.
    var lines: [(from: DrawingPoint, to: DrawingPoint)]
    /// Areas no label may touch.
    var taken: [DrawingFrame] = []

    /// How far a label stays from lines and areas.
    private static let margin = 5.0
    /// The distance between the places that are tried.
    private static let step = 6.0

    /// The free frame of an extent with the lowest cost; the higher and more leftward one among equals, `nil` where there is no room.
    func frame(width: Double, height: Double, cost: (DrawingFrame) -> Double) -> DrawingFrame? {
        var best: (frame: DrawingFrame, cost: Double)?
        for strip in strips where strip.width >= width && strip.height >= height {
            for y in stride(from: strip.y, through: strip.y + strip.height - height, by: LabelRoom.step) {
                for x in stride(from: strip.x, through: strip.x + strip.width - width, by: LabelRoom.step) {
                    let frame = DrawingFrame(x: x, y: y, width: width, height: height)
                    let cost = cost(frame)
                    if best.map({ cost < $0.cost }) ?? true, isFree(frame) { best = (frame, cost) }
                }
            }
        }
        return best?.frame
    }

    private func isFree(_ frame: DrawingFrame) -> Bool {
        let margin = LabelRoom.margin
        let guarded = DrawingFrame(
            x: frame.x - margin, y: frame.y - margin, width: frame.width + 2 * margin, height: frame.height + 2 * margin)
        return !taken.contains { $0.overlaps(guarded) } && !lines.contains { guarded.isCrossed(from: $0.from, to: $0.to) }
    }
}

extension DrawingFrame {
    /// Whether a straight line runs through the rectangle: the part of it between the left and the right edge and the part between the
    /// upper and the lower have something in common.
    func isCrossed(from: DrawingPoint, to: DrawingPoint) -> Bool {
        guard let across = DrawingFrame.part(from.x, to.x, within: x, x + width),
            let down = DrawingFrame.part(from.y, to.y, within: y, y + height)
        else { return false }
        return max(across.lowerBound, down.lowerBound) <= min(across.upperBound, down.upperBound)
    }

    /// The distance from the rectangle to a point, zero within it.
    func distance(to point: DrawingPoint) -> Double {
        let (across, down) = (max(x - point.x, point.x - x - width, 0), max(y - point.y, point.y - y - height, 0))
        return (across * across + down * down).squareRoot()
    }

    /// Which part of the way from `start` to `end`, from 0 to 1, lies between two bounds.
    private static func part(_ start: Double, _ end: Double, within lower: Double, _ upper: Double) -> ClosedRange<Double>? {
        guard max(start, end) >= lower, min(start, end) <= upper else { return nil }
        guard abs(end - start) > 1e-9 else { return 0...1 }
        let first = min(max((lower - start) / (end - start), 0), 1)
        let last = min(max((upper - start) / (end - start), 0), 1)
        return min(first, last)...max(first, last)
    }
}
