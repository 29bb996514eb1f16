/// Writes a report as one self-contained HTML page.
///
/// The page needs no script, no network and no font or image from elsewhere, and forbids itself all of them. It follows the reader's
/// preference for light or dark, prints in light, and reads well with a screen reader: landmarks, headings in order, table headings with
/// their scope, and beside every picture its description and its data. What is written is both HTML and well-formed XML; every text is
/// escaped, and characters that neither can hold are replaced. The same report gives the same bytes.
///
/// ```swift
/// let document = ReportDocument(title: "Q&A", vocabulary: Vocabulary(language: .english), sections: [])
/// let page = HTMLRenderer().render(document)   // … <title>Q&amp;A</title> …
/// ```
public struct HTMLRenderer: Sendable {
    /// A renderer; it has no settings.
    public init() {}

    /// The page.
    ///
    /// - Complexity: O(*n*) in the size of the report.
    public func render(_ document: ReportDocument) -> String {
        let attributes = [
            (name: "xmlns", value: "http://www.w3.org/1999/xhtml"), (name: "lang", value: document.vocabulary.language.rawValue),
        ]
        return "<!DOCTYPE html>\n" + Markup.element("html", attributes, [head(of: document), body(of: document)]).written
    }

    private func head(of document: ReportDocument) -> Markup {
        let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
        return .element(
            "head", [],
            [
                .element("meta", [("charset", "utf-8")], []),
                .element("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)], []),
                .element("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")], []),
                .element("meta", [("name", "color-scheme"), ("content", "light dark")], []),
                .element("meta", [("name", "referrer"), ("content", "no-referrer")], []),
                .element("title", [], [.text(document.title)]),
                .element("link", [("rel", "icon"), ("href", "data:,")], []),
                .element("style", [], [.styleSheet(StyleSheet.page)]),
            ])
    }

    private func body(of document: ReportDocument) -> Markup {
        let vocabulary = document.vocabulary
        let skip = Markup.element("a", [("class", "skip"), ("href", "#content")], [.text(vocabulary[.skipToContent])])
        let page = Markup.element(
            "div", [("class", "page")], [masthead(of: document), contents(of: document), main(of: document), notes(of: document)])
        return .element("body", [], [skip, page])
    }

    private func masthead(of document: ReportDocument) -> Markup {
        let title = Markup.element("h1", [], [.text(document.title)])
        let subtitle = document.subtitle.map { [Markup.element("p", [("class", "subtitle")], [.text($0)])] } ?? []
        return .element("header", [("class", "masthead")], [title] + subtitle)
    }

    private func contents(of document: ReportDocument) -> Markup {
        guard document.sections.count > 1 else { return .group([]) }
        let entries = document.sections.enumerated().map { index, section in
            Markup.element("li", [], [.element("a", [("href", "#section-\(index + 1)")], [.text(section.title)])])
        }
        let heading = Markup.element("h2", [("id", "contents")], [.text(document.vocabulary[.contents])])
        return .element("nav", [("class", "contents"), ("aria-labelledby", "contents")], [heading, .element("ol", [], entries)])
    }

    private func main(of document: ReportDocument) -> Markup {
        var blocks = BlockRenderer(vocabulary: document.vocabulary)
        let lead = document.keyFigures.isEmpty ? [] : [blocks.markup(.keyFigures(document.keyFigures))]
        let sections = document.sections.enumerated().map { index, section in
            let id = "section-\(index + 1)"
            let heading = Markup.element("h2", [("id", "\(id)-heading")], [.text(section.title)])
            let content = section.blocks.map { blocks.markup($0) }
            return Markup.element("section", [("id", id), ("aria-labelledby", "\(id)-heading")], [heading] + content)
        }
        return .element("main", [("id", "content"), ("tabindex", "-1")], lead + sections)
    }

    private func notes(of document: ReportDocument) -> Markup {
        guard !document.footnotes.isEmpty else { return .group([]) }
        let heading = Markup.element("h2", [("id", "notes")], [.text(document.vocabulary[.notes])])
        let items = document.footnotes.map { Markup.element("li", [], [.text($0)]) }
        let section = Markup.element(
            "section", [("class", "notes"), ("aria-labelledby", "notes")], [heading, .element("ul", [], items)])
        return .element("footer", [("class", "colophon")], [section])
    }
}
