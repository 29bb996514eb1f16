/// A Qini curve through the customers of one score after another.
struct QiniCurve: Sendable {
    private(set) var points = [QiniPoint(share: 0, incrementalConversions: 0, incrementalRate: 0, uplift: nil)]
    /// The area between the curve and the straight line to its end.
    private(set) var qini = 0.0
    /// The area under the difference of rates times the share.
    private(set) var areaUnderUpliftCurve = 0.0
    /// The height of the last point.
    private(set) var overall = 0.0

    /// Follows the steps, the highest scores first.
    init(_ steps: [QiniStep]) {
        let total = steps.reduce(QiniStep()) { $0.joined(with: $1) }
        let (all, treated) = (Double(total.treated + total.control), Double(max(total.treated, 1)))
        guard all > 0 else { return }
        var passed = QiniStep()
        var (area, lastRate, lastShare, lastUplift) = (0.0, 0.0, 0.0, 0.0)
        for step in steps {
            passed = passed.joined(with: step)
            let share = Double(passed.treated + passed.control) / all
            let expected =
                passed.control > 0 ? Double(passed.controlConversions) * Double(passed.treated) / Double(passed.control) : 0
            let incremental = Double(passed.treatedConversions) - expected
            let rate = incremental / treated
            let uplift: Double? =
                passed.treated > 0 && passed.control > 0
                ? Double(passed.treatedConversions) / Double(passed.treated) - Double(passed.controlConversions) / Double(passed.control)
                : nil
            area += 0.5 * (rate + lastRate) * (share - lastShare)
            let weighted = (uplift ?? 0) * share
            areaUnderUpliftCurve += 0.5 * (weighted + lastUplift) * (share - lastShare)
            (lastRate, lastShare, lastUplift) = (rate, share, weighted)
            points.append(QiniPoint(share: share, incrementalConversions: incremental, incrementalRate: rate, uplift: uplift))
        }
        overall = lastRate
        qini = area - 0.5 * lastRate
    }

    /// At most so many of the points, evenly over the customers, the first and the last among them.
    func points(most: Int) -> [QiniPoint] {
        guard points.count > most else { return points }
        var (shown, next) = ([QiniPoint](), 0.0)
        for (index, point) in points.enumerated() where point.share >= next || index == points.count - 1 {
            shown.append(point)
            next = (point.share * Double(most - 1)).rounded(.down) / Double(most - 1) + 1 / Double(most - 1) - 1e-12
        }
        if shown.count > most { shown.remove(at: shown.count - 2) }
        return shown
    }
}
