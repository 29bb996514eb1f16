/// Writes a drawing as SVG.
///
/// ```swift
/// let drawing = Drawing(width: 10, height: 10)
/// let file = SVGRenderer().render(drawing, title: "Nothing", description: "An empty picture")
/// ```
public struct SVGRenderer: Sendable {
    /// A renderer; it has no settings.
    public init() {}

    /// A file of its own, with its colours for light and dark surroundings inside.
    ///
    /// - Parameters:
    ///   - drawing: The drawing.
    ///   - title: What the picture is, for those who do not see it.
    ///   - description: What the picture says, for those who do not see it.
    /// - Returns: The file's text.
    /// - Complexity: O(*n*) in the number of shapes.
    public func render(_ drawing: Drawing, title: String, description: String) -> String {
        let style = Markup.element("style", [], [.styleSheet(StyleSheet.drawing)])
        return svg(drawing, title: title, description: description, id: "drawing", leading: [style]).written
    }

    /// The picture as an element to stand in a page that brings the style sheet.
    package func svg(_ drawing: Drawing, title: String, description: String, id: String, leading: [Markup] = []) -> Markup {
        let extent = "0 0 \(number(drawing.width)) \(number(drawing.height))"
        let attributes = [
            (name: "xmlns", value: "http://www.w3.org/2000/svg"), (name: "viewBox", value: extent), (name: "role", value: "img"),
            (name: "class", value: SVGRenderer.classes(of: drawing)), (name: "aria-labelledby", value: "\(id)-title \(id)-description"),
        ]
        let words: [Markup] = [
            .element("title", [("id", "\(id)-title")], [.text(title)]),
            .element("desc", [("id", "\(id)-description")], [.text(description)]),
        ]
        return .element("svg", attributes, words + leading + drawing.shapes.map(markup))
    }

    /// A wide drawing takes more room on a page, or its type would be too small to read.
    private static func classes(of drawing: Drawing) -> String {
        drawing.width < 700 ? "drawing" : drawing.width < 1_200 ? "drawing wide" : "drawing vast"
    }

    private func markup(_ shape: DrawingShape) -> Markup {
        switch shape {
        case .line(let from, let to, let stroke):
            path([from, to], closed: false, attributes: attributes(of: stroke))
        case .rectangle(let frame, let fill, let tooltip):
            rectangle(frame, fill: fill, tooltip: tooltip)
        case .polyline(let points, let stroke):
            path(points, closed: false, attributes: attributes(of: stroke))
        case .polygon(let points, let fill, let opacity):
            path(points, closed: true, attributes: [("class", "fill-\(fill.rawValue)"), ("fill-opacity", number(opacity))])
        case .circle(let center, let radius, let fill):
            .element(
                "circle",
                [("cx", number(center.x)), ("cy", number(center.y)), ("r", number(radius)), ("class", "dot fill-\(fill.rawValue)")], [])
        case .text(let text):
            markup(text)
        }
    }

    private func rectangle(_ frame: DrawingFrame, fill: PaletteColor, tooltip: String?) -> Markup {
        let rounding = min(2, frame.width / 2, frame.height / 2)
        let attributes = [
            (name: "x", value: number(frame.x)), (name: "y", value: number(frame.y)), (name: "width", value: number(frame.width)),
            (name: "height", value: number(frame.height)), (name: "rx", value: number(rounding)),
            (name: "class", value: "fill-\(fill.rawValue)"),
        ]
        return .element("rect", attributes, tooltip.map { [.element("title", [], [.text($0)])] } ?? [])
    }

    private func path(_ points: [DrawingPoint], closed: Bool, attributes: [(name: String, value: String)]) -> Markup {
        let steps = points.enumerated().map { ($0 == 0 ? "M" : "L") + number($1.x) + " " + number($1.y) }
        return .element("path", [("d", steps.joined() + (closed && !points.isEmpty ? "Z" : ""))] + attributes, [])
    }

    private func attributes(of stroke: DrawingStroke) -> [(name: String, value: String)] {
        let attributes = [
            (name: "class", value: "line stroke-\(stroke.color.rawValue)"), (name: "stroke-width", value: number(stroke.width)),
        ]
        return stroke.isDashed ? attributes + [("stroke-dasharray", "4 4")] : attributes
    }

    private func markup(_ text: DrawingText) -> Markup {
        var classes = ["fill-\(text.color.rawValue)"]
        if text.isBold { classes.append("bold") }
        if text.hasHalo { classes.append("halo") }
        let attributes = [
            (name: "x", value: number(text.position.x)), (name: "y", value: number(text.position.y)),
            (name: "font-size", value: number(text.size)), (name: "text-anchor", value: text.anchor.rawValue),
            (name: "class", value: classes.joined(separator: " ")),
        ]
        return .element("text", attributes, [.text(text.content)])
    }

    private func number(_ value: Double) -> String {
        FixedDecimals.trimmed(value, places: 2)
    }
}
