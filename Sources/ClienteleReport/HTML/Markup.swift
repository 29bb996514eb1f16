/// A piece of markup as a tree, so that what is written is well formed and escaped by construction.
///
/// The text it yields reads the same as HTML and as XML: every element is closed, every attribute is quoted.
package indirect enum Markup: Sendable {
    /// An element with its attributes, in the order given, and what stands inside.
    case element(String, [(name: String, value: String)], [Markup])
    /// Text, escaped when written.
    case text(String)
    /// A style sheet, which HTML reads without escapes: it must hold neither `<` nor `&`.
    case styleSheet(String)
    /// Pieces side by side.
    case group([Markup])

    /// The elements that HTML closes by themselves.
    private static let voidElements: Set<String> = ["meta", "link", "br", "hr", "col"]
    /// The SVG elements that may be closed by themselves.
    private static let emptyElements: Set<String> = ["line", "rect", "path", "circle"]
    /// The elements after which no line break may come: it would show as a space.
    private static let inlineElements: Set<String> = ["a", "span", "text", "b", "tspan"]

    /// The markup as text.
    package var written: String {
        var output = ""
        write(to: &output)
        return output
    }

    private func write(to output: inout String) {
        switch self {
        case .text(let text):
            Markup.escape(text, into: &output)
        case .styleSheet(let sheet):
            output += sheet
        case .group(let pieces):
            for piece in pieces { piece.write(to: &output) }
        case .element(let name, let attributes, let children):
            Markup.open(name, attributes, into: &output)
            Markup.finish(name, children, into: &output)
        }
    }

    private static func open(_ name: String, _ attributes: [(name: String, value: String)], into output: inout String) {
        output += "<" + name
        for attribute in attributes {
            output += " " + attribute.name + "=\""
            escape(attribute.value, into: &output)
            output += "\""
        }
    }

    private static func finish(_ name: String, _ children: [Markup], into output: inout String) {
        if children.isEmpty, voidElements.contains(name) || emptyElements.contains(name) {
            output += "/>\n"
            return
        }
        output += ">"
        for child in children { child.write(to: &output) }
        output += "</" + name + ">"
        if !inlineElements.contains(name) { output += "\n" }
    }

    /// Escapes what markup would read as its own, and replaces what neither HTML nor XML can hold.
    private static func escape(_ text: String, into output: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            case "\r": output += " "
            default: output.unicodeScalars.append(isWritable(scalar) ? scalar : "\u{FFFD}")
            }
        }
    }

    private static func isWritable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }
}
