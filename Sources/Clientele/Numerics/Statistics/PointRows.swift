/// Points of one width, side by side in one array.
package struct PointRows: Sendable, Equatable {
    /// How many coordinates a point has.
    package let width: Int
    /// The coordinates, point by point.
    package private(set) var values: [Double] = []

    /// No points yet.
    package init(width: Int) {
        self.width = max(width, 0)
    }

    /// Points from rows of coordinates; rows are cut or filled with zeros to the width of the first.
    package init(_ rows: [[Double]]) {
        self.init(width: rows.first?.count ?? 0)
        for row in rows { append(row) }
    }

    /// How many points there are.
    package var count: Int { width > 0 ? values.count / width : 0 }

    package mutating func append(_ row: some Collection<Double>) {
        values.append(contentsOf: row.prefix(width))
        if row.count < width { values.append(contentsOf: repeatElement(0, count: width - row.count)) }
    }

    /// The coordinates of a point.
    package subscript(point: Int) -> ArraySlice<Double> {
        get { values[point * width..<(point + 1) * width] }
        set { values.replaceSubrange(point * width..<(point + 1) * width, with: newValue.prefix(width)) }
    }

    /// The squared distance of two points.
    @inline(__always)
    static func squaredDistance(
        _ left: UnsafeBufferPointer<Double>, _ first: Int, _ right: UnsafeBufferPointer<Double>, _ second: Int, width: Int
    ) -> Double {
        let (start, other) = (first &* width, second &* width)
        var sum = 0.0
        for column in 0..<width {
            let step = left[start &+ column] - right[other &+ column]
            sum += step * step
        }
        return sum
    }
}
