/// Turns blocks into markup, numbering the pictures and tables as it goes so that every id on the page is its own.
struct BlockRenderer {
    /// The longest table shown in full; a longer one scrolls on screen.
    private static let longestTable = 24

    /// The widest key figure shown at full size, in parts of the type size.
    private static let longestFigure = 6.5

    private let vocabulary: Vocabulary
    private var count = 0
    /// The heading or paragraph above names a table already that has the same caption.
    private var heading = ""

    init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    mutating func markup(_ block: ReportBlock) -> Markup {
        switch block {
        case .heading(let text): headed(text)
        case .paragraph(let text): .element("p", [], [.text(text)])
        case .note(let text): .element("p", [("class", "note")], [.text(text)])
        case .list(let points): list(points)
        case .keyFigures(let figures): tiles(figures)
        case .table(let table): .element("div", [("class", "table")], [scrolling(table, captionIsHidden: table.caption == heading)])
        case .figure(let figure): markup(figure)
        }
    }

    private mutating func headed(_ text: String) -> Markup {
        heading = text
        return .element("h3", [], [.text(text)])
    }

    private func list(_ points: [String]) -> Markup {
        guard !points.isEmpty else { return .group([]) }
        return .element("ul", [("class", "points")], points.map { .element("li", [], [.text($0)]) })
    }

    private func tiles(_ figures: [KeyFigure]) -> Markup {
        guard !figures.isEmpty else { return .group([]) }
        let tiles = figures.map { figure in
            let detail = figure.detail.map { [Markup.element("dd", [("class", "detail")], [.text($0)])] } ?? []
            let isLengthy = TextMetrics.width(of: figure.value, size: 1) > BlockRenderer.longestFigure
            let words = [
                Markup.element("dt", [], [.text(figure.label)]),
                .element("dd", isLengthy ? [("class", "lengthy")] : [], [.text(figure.value)]),
            ]
            return Markup.element("div", [("class", "tile")], words + detail)
        }
        return .element("dl", [("class", "tiles")], tiles)
    }

    private mutating func markup(_ figure: ReportFigure) -> Markup {
        count += 1
        let id = "figure-\(count)"
        let caption = Markup.element("figcaption", [("id", "\(id)-caption")], [.text(figure.title)])
        let picture = SVGRenderer().svg(figure.drawing, title: figure.title, description: figure.description, id: id)
        let scroller = Markup.element(
            "div", [("class", "scroll"), ("role", "group"), ("tabindex", "0"), ("aria-labelledby", "\(id)-caption")], [picture])
        return .element("figure", [], [caption, scroller, details(figure.data, under: figure.title)])
    }

    /// The data of a picture, open at first; a reader may fold them away.
    private mutating func details(_ table: ReportTable, under title: String) -> Markup {
        let summary = Markup.element("summary", [], [.text(vocabulary[.figures])])
        return .element("details", [("open", "open")], [summary, scrolling(table, captionIsHidden: table.caption == title)])
    }

    private mutating func scrolling(_ table: ReportTable, captionIsHidden: Bool = false) -> Markup {
        count += 1
        let id = "table-\(count)"
        let classes = table.rows.count > BlockRenderer.longestTable ? "scroll long" : "scroll"
        return .element(
            "div", [("class", classes), ("role", "group"), ("tabindex", "0"), ("aria-labelledby", id)],
            [
                markup(table, caption: [("id", id)] + (captionIsHidden ? [("class", "hidden")] : []))
            ])
    }

    private func markup(_ table: ReportTable, caption attributes: [(name: String, value: String)]) -> Markup {
        let caption = Markup.element("caption", attributes, [.text(table.caption)])
        let headings = table.columns.map { column in
            Markup.element("th", [("scope", "col"), ("class", column.alignment.rawValue)], [.text(column.title)])
        }
        let head = Markup.element("thead", [], [.element("tr", [], headings)])
        let body = Markup.element("tbody", [], table.rows.map { row($0, of: table) })
        let foot = table.footer.map { [Markup.element("tfoot", [], [row($0, of: table)])] } ?? []
        let width = BlockRenderer.widthClass(of: table).map { [(name: "class", value: $0)] } ?? []
        return .element("table", width, [caption, head, body] + foot)
    }

    /// A table of few and short texts does not stretch over the whole page, where rows are hard to follow.
    private static func widthClass(of table: ReportTable) -> String? {
        let rows = [table.columns.map(\.title)] + table.rows + [table.footer ?? []]
        let widths = table.columns.indices.map { index in
            rows.reduce(0) { max($0, index < $1.count ? TextMetrics.width(of: $1[index], size: 1) : 0) }
        }
        let natural = widths.reduce(0) { $0 + $1 + 2 }
        return natural < 22 ? "narrow" : natural < 38 ? "medium" : nil
    }

    /// A row with exactly one cell for each column, the first naming the row.
    private func row(_ texts: [String], of table: ReportTable) -> Markup {
        let cells = table.columns.enumerated().map { index, column in
            let text = Markup.text(index < texts.count ? texts[index] : "")
            let alignment = column.alignment.rawValue
            return index == 0
                ? Markup.element("th", [("scope", "row"), ("class", alignment + keeping(texts.first ?? ""))], [text])
                : Markup.element("td", [("class", alignment + keepingWords(index < texts.count ? texts[index] : "", column))], [text])
        }
        return .element("tr", [], cells)
    }

    /// One or two short words, such as a status, stand in one line.
    private func keepingWords(_ text: String, _ column: ReportColumn) -> String {
        column.alignment == .start && text.count > 1 && TextMetrics.width(of: text, size: 1) < 7 ? " kept" : ""
    }

    /// A short name stands in one line.
    private func keeping(_ name: String) -> String {
        TextMetrics.width(of: name, size: 1) < 13 ? " kept" : ""
    }
}
