extension LineChart {
    /// One line of a ``LineChart``.
    public struct Series: Sendable, Equatable {
        /// A point of the line.
        public struct Point: Sendable, Equatable {
            /// The place on the horizontal axis.
            public var x: Double
            /// The place on the vertical axis.
            public var y: Double

            /// A point.
            public init(x: Double, y: Double) {
                self.x = x
                self.y = y
            }
        }

        /// A place of the band around the line.
        public struct Interval: Sendable, Equatable {
            /// The place on the horizontal axis.
            public var x: Double
            /// The lower end.
            public var lower: Double
            /// The upper end.
            public var upper: Double

            /// An interval.
            public init(x: Double, lower: Double, upper: Double) {
                self.x = x
                self.lower = lower
                self.upper = upper
            }
        }

        /// The name, shown in the legend.
        public var name: String
        /// The points by rising x.
        public var points: [Point]
        /// The band around the line, by rising x; none for a line without one.
        public var band: [Interval]
        /// Whether the line keeps its height from one point to the next and then jumps.
        public var isStep: Bool
        /// Whether the line is dashed.
        public var isDashed: Bool

        /// A line.
        ///
        /// - Parameters:
        ///   - name: The name, shown in the legend.
        ///   - points: The points by rising x; what is not finite is left out.
        ///   - band: The band around the line, by rising x; what is not finite is left out.
        ///   - isStep: Whether the line keeps its height from one point to the next and then jumps.
        ///   - isDashed: Whether the line is dashed.
        public init(name: String, points: [Point], band: [Interval] = [], isStep: Bool = false, isDashed: Bool = false) {
            self.name = name
            self.points = points.filter { $0.x.isFinite && $0.y.isFinite }
            self.band = band.filter { $0.x.isFinite && $0.lower.isFinite && $0.upper.isFinite }
            self.isStep = isStep
            self.isDashed = isDashed
        }
    }
}
