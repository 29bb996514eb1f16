internal import Clientele

/// The sign of a status, told apart by its shape as well as by its colour.
enum StrategyMapSign {
    static func color(of status: ScorecardStatus) -> PaletteColor {
        switch status {
        case .green: .statusGreen
        case .amber: .statusAmber
        case .red: .statusRed
        case .unknown: .mutedText
        }
    }

    /// A disc, a triangle, a diamond or a ring around a point.
    static func shapes(of status: ScorecardStatus, at center: DrawingPoint) -> [DrawingShape] {
        func corners(_ offsets: [(Double, Double)]) -> [DrawingPoint] {
            offsets.map { DrawingPoint(x: center.x + $0.0, y: center.y + $0.1) }
        }
        return switch status {
        case .green: [.circle(center: center, radius: 6.5, fill: color(of: status))]
        case .amber: [.polygon(corners([(0, -6), (6.5, 5.5), (-6.5, 5.5)]), fill: color(of: status), opacity: 1)]
        case .red: [.polygon(corners([(0, -7), (7, 0), (0, 7), (-7, 0)]), fill: color(of: status), opacity: 1)]
        case .unknown:
            [.circle(center: center, radius: 6.5, fill: color(of: status)), .circle(center: center, radius: 3.5, fill: .surface)]
        }
    }
}
