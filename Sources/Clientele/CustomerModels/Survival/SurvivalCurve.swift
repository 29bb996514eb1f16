/// A survival curve: a point for each time at which rows ended, ascending.
///
/// All figures are computed; a point is put together from them when it is asked for.
///
/// ```swift
/// let sample = try SurvivalSample(durations: [1, 2, 4, 4], events: [true, true, true, false])
/// print(try KaplanMeier(sample).curve.map(\.survival))  // [0.75, 0.5, 0.25]
/// ```
public struct SurvivalCurve: Sendable, RandomAccessCollection {
    private let estimate: KaplanMeier
    /// The intervals, both ends below 0 where there is none.
    private let bounds: [(lower: Double, upper: Double)]

    init(_ estimate: KaplanMeier) {
        self.estimate = estimate
        let chunks = ParallelFill.chunks(of: estimate.count)
        bounds = ParallelFill.array(count: estimate.count, chunks: chunks.count) { chunk, bounds in
            var current: (lower: Double, upper: Double)?
            for index in chunks[chunk] {
                // Where nobody has the event, the share stays as it was, and so does the interval around it.
                if estimate.table.events[index] > 0 || index == chunks[chunk].lowerBound { current = estimate.bounds(index) }
                bounds.initializeElement(at: index, to: current ?? (-1, -1))
            }
        }
    }

    /// The place of the first point: 0.
    public var startIndex: Int { 0 }

    /// The place after the last point: how many points there are.
    public var endIndex: Int { bounds.count }

    /// The point at a place.
    ///
    /// - Parameter position: The place, from 0 and below ``endIndex``.
    /// - Complexity: O(1).
    public subscript(position: Int) -> SurvivalPoint {
        let (lower, upper) = bounds[position]
        return estimate.point(position, bounds: lower < 0 ? nil : (lower, upper))
    }
}

extension SurvivalCurve: Hashable {
    /// Whether two curves have the same points.
    ///
    /// - Complexity: O(*count*).
    public static func == (left: SurvivalCurve, right: SurvivalCurve) -> Bool { left.elementsEqual(right) }

    /// Hashes the points.
    ///
    /// - Parameter hasher: Takes them.
    /// - Complexity: O(*count*).
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for point in self { hasher.combine(point) }
    }
}

extension SurvivalCurve: Encodable {
    /// Writes the points one after another, as an array of them.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for point in self { try container.encode(point) }
    }
}
