/// How a line is drawn.
public struct DrawingStroke: Sendable, Equatable {
    /// The colour, by its role.
    public var color: PaletteColor
    /// The width in the drawing's units.
    public var width: Double
    /// Whether the line is dashed.
    public var isDashed: Bool

    /// A line style.
    public init(_ color: PaletteColor, width: Double = 1, isDashed: Bool = false) {
        self.color = color
        self.width = width
        self.isDashed = isDashed
    }
}
