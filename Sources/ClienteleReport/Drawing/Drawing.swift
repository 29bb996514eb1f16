/// A picture made of plain shapes and text, independent of any file format.
///
/// Colours are roles of the palette, so that one drawing serves light, dark and printed pages. Text is data and is escaped by whoever
/// writes the drawing down; there is no way to put raw markup in.
///
/// ```swift
/// var drawing = Drawing(width: 100, height: 20)
/// drawing.shapes.append(.rectangle(DrawingFrame(x: 0, y: 0, width: 60, height: 20), fill: .series1))
/// drawing.shapes.append(.text(DrawingText("60%", at: DrawingPoint(x: 66, y: 15))))
/// ```
public struct Drawing: Sendable, Equatable {
    /// The width all shapes lie within.
    public var width: Double
    /// The height all shapes lie within.
    public var height: Double
    /// The parts, those behind first.
    public var shapes: [DrawingShape]

    /// A drawing of the given extent.
    public init(width: Double, height: Double, shapes: [DrawingShape] = []) {
        self.width = width
        self.height = height
        self.shapes = shapes
    }

    /// The lines of text in the drawing.
    package var texts: [DrawingText] {
        shapes.compactMap { shape in
            if case .text(let text) = shape { text } else { nil }
        }
    }
}
