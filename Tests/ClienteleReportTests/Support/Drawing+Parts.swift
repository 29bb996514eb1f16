import ClienteleReport

extension Drawing {
    /// A rectangle that tells its value while a pointer rests on it.
    struct Bar {
        let frame: DrawingFrame
        let fill: PaletteColor
        let tooltip: String
    }

    /// The rectangles that stand for data, in the order they are drawn.
    var bars: [Bar] {
        shapes.compactMap { shape in
            if case .rectangle(let frame, let fill, .some(let tooltip)) = shape {
                Bar(frame: frame, fill: fill, tooltip: tooltip)
            } else {
                nil
            }
        }
    }

    /// The straight lines.
    var lines: [(from: DrawingPoint, to: DrawingPoint, stroke: DrawingStroke)] {
        shapes.compactMap { shape in
            if case .line(let from, let to, let stroke) = shape { (from, to, stroke) } else { nil }
        }
    }

    /// The lines through points.
    var polylines: [[DrawingPoint]] {
        shapes.compactMap { shape in
            if case .polyline(let points, _) = shape { points } else { nil }
        }
    }

    /// The filled areas.
    var polygons: [[DrawingPoint]] {
        shapes.compactMap { shape in
            if case .polygon(let points, _, _) = shape { points } else { nil }
        }
    }

    /// The centres of the circles.
    var centers: [DrawingPoint] {
        shapes.compactMap { shape in
            if case .circle(let center, _, _) = shape { center } else { nil }
        }
    }
}

/// Whether two lengths are the same but for rounding.
func isSame(_ first: Double, _ second: Double) -> Bool { abs(first - second) < 1e-6 }
