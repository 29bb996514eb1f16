/// A place in a drawing, in the drawing's own units: x to the right, y downwards, from the top left corner.
public struct DrawingPoint: Sendable, Equatable {
    /// Distance from the left edge.
    public var x: Double
    /// Distance from the top edge.
    public var y: Double

    /// The place `x` to the right and `y` down.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}
