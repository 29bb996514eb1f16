/// An upright rectangle in a drawing.
public struct DrawingFrame: Sendable, Equatable {
    /// Left edge.
    public var x: Double
    /// Top edge.
    public var y: Double
    /// Extent to the right, never negative.
    public var width: Double
    /// Extent downwards, never negative.
    public var height: Double

    /// A rectangle; a negative extent counts as zero.
    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// Whether the two have an area in common; touching edges have none.
    package func overlaps(_ other: DrawingFrame) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
}
