/// One part of a drawing.
public enum DrawingShape: Sendable, Equatable {
    /// A straight line.
    case line(from: DrawingPoint, to: DrawingPoint, stroke: DrawingStroke)
    /// A filled rectangle; a tooltip appears while a pointer rests on it.
    case rectangle(DrawingFrame, fill: PaletteColor, tooltip: String? = nil)
    /// A line through points.
    case polyline([DrawingPoint], stroke: DrawingStroke)
    /// A filled area within points; opacity runs from 0 to 1.
    case polygon([DrawingPoint], fill: PaletteColor, opacity: Double)
    /// A filled circle with a rim of the background's colour.
    case circle(center: DrawingPoint, radius: Double, fill: PaletteColor)
    /// A line of text.
    case text(DrawingText)
}
