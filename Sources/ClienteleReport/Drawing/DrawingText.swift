/// One line of text in a drawing.
public struct DrawingText: Sendable, Equatable {
    /// Which part of the line stands at its position.
    public enum Anchor: String, Sendable {
        /// The line begins at the position.
        case start
        /// The line is centred on the position.
        case middle
        /// The line ends at the position.
        case end
    }

    /// The text.
    public var content: String
    /// Where its base line is anchored.
    public var position: DrawingPoint
    /// The size of the type in the drawing's units.
    public var size: Double
    /// Which part of the line stands at `position`.
    public var anchor: Anchor
    /// The colour, by its role.
    public var color: PaletteColor
    /// Whether the type is bold.
    public var isBold: Bool
    /// Whether the type is set off from what lies behind it by a rim of the background's colour.
    public var hasHalo: Bool

    /// A line of text.
    ///
    /// - Parameters:
    ///   - content: The text; any characters, escaped when written.
    ///   - position: Where its base line is anchored.
    ///   - size: The size of the type.
    ///   - anchor: Which part of the line stands at `position`.
    ///   - color: The colour, by its role.
    ///   - isBold: Whether the type is bold.
    ///   - hasHalo: Whether a rim of the background's colour sets the type off.
    public init(
        _ content: String,
        at position: DrawingPoint,
        size: Double = 13,
        anchor: Anchor = .start,
        color: PaletteColor = .text,
        isBold: Bool = false,
        hasHalo: Bool = false
    ) {
        self.content = content
        self.position = position
        self.size = size
        self.anchor = anchor
        self.color = color
        self.isBold = isBold
        self.hasHalo = hasHalo
    }

    /// The room the line takes, estimated from its characters: no font is measured.
    package var frame: DrawingFrame {
        let width = TextMetrics.width(of: content, size: size) * (isBold ? 1.05 : 1)
        let left =
            switch anchor {
            case .start: position.x
            case .middle: position.x - width / 2
            case .end: position.x - width
            }
        return DrawingFrame(x: left, y: position.y - size * 0.85, width: width, height: size * 1.07)
    }
}
