/// The style sheets of the page and of its drawings.
///
/// They hold neither `<` nor `&`, so that HTML and XML read them alike.
enum StyleSheet {
    /// The system's own type, with Chinese faces after the Latin ones.
    private static let fonts = """
        -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang SC", "Hiragino Sans GB", \
        "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif
        """

    /// What a drawing needs that stands in a file of its own.
    static let drawing = colors + drawingRules + "svg { background: var(--surface); }\n"

    /// What a page needs.
    static let page = colors + pageRules + contentRules + tableRules + drawingRules + printRules

    /// The palette as custom properties: light, dark where the reader prefers it, and light again on paper.
    private static let colors = """
        :root { color-scheme: light dark; \(properties(of: .light)) }
        @media (prefers-color-scheme: dark) { :root { \(properties(of: .dark)) } }
        @media print { :root { color-scheme: light; \(properties(of: .light)) } }

        """

    private static func properties(of palette: Palette) -> String {
        PaletteColor.allCases.map { "--\($0.rawValue): \(palette.css($0));" }.joined(separator: " ")
    }

    private static let drawingRules =
        """
        .drawing { display: block; width: 100%; height: auto; font-family: \(fonts); font-variant-numeric: tabular-nums; }
        .drawing .line { fill: none; stroke-linejoin: round; stroke-linecap: round; }
        .drawing .bold { font-weight: 600; }
        .drawing .halo { paint-order: stroke; stroke: var(--surface); stroke-width: 4px; stroke-linejoin: round; }
        .drawing .dot { stroke: var(--surface); stroke-width: 2px; }

        """
        + PaletteColor.allCases.map { role in
            let name = role.rawValue
            return ".drawing .fill-\(name) { fill: var(--\(name)); } .drawing .stroke-\(name) { stroke: var(--\(name)); }\n"
        }.joined()

    private static let pageRules = """
        *, *::before, *::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
        body { margin: 0; background: var(--page); color: var(--text); font: 400 1rem/1.6 \(fonts); }
        a { color: var(--accent); text-underline-offset: 0.15em; }
        a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
        .skip { position: absolute; left: -100rem; top: 0.5rem; padding: 0.5rem 1rem; background: var(--surface); }
        .skip:focus { left: 0.5rem; z-index: 1; }
        .page { max-width: 52rem; margin: 0 auto; padding: 3.5rem 1.5rem 4rem; }
        .masthead { margin-bottom: 2.25rem; }
        h1 { margin: 0; font-size: 2.25rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.015em; }
        .subtitle { margin: 0.5rem 0 0; color: var(--mutedText); font-size: 1.0625rem; }
        .contents { margin: 2.25rem 0 0; padding: 1rem 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
        .contents h2 { margin: 0 0 0.25rem; font-size: 0.8125rem; font-weight: 600; color: var(--mutedText); letter-spacing: 0.02em; }
        .contents ol { display: flex; flex-wrap: wrap; gap: 0.25rem 1.75rem; margin: 0; padding: 0; list-style: none; }
        .contents a { display: inline-block; padding: 0.25rem 0; text-decoration: none; }
        .contents a:hover { text-decoration: underline; }
        @media (min-width: 80rem) {
          .page { display: grid; grid-template-columns: 13rem minmax(0, 52rem); column-gap: 4rem; max-width: 72rem; }
          .masthead, .colophon { grid-column: 2; }
          .contents { grid-column: 1; grid-row: 2; position: sticky; top: 2rem; align-self: start; margin: 0; padding: 0; border: 0; }
          .contents ol { display: block; }
          main { grid-column: 2; grid-row: 2; margin-top: 0; }
        }

        """

    private static let contentRules = """
        main { margin-top: 2.25rem; }
        main section, .notes { margin-top: 4rem; scroll-margin-top: 1.5rem; }
        main .tiles + section, main section:first-child { margin-top: 2.75rem; }
        h2 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.3; font-weight: 650; letter-spacing: -0.01em; }
        h3 { margin: 2.5rem 0 0.75rem; font-size: 1.125rem; line-height: 1.4; font-weight: 600; }
        p { margin: 0 0 1rem; max-width: 44rem; }
        .note, .notes li { color: var(--mutedText); font-size: 0.875rem; }
        .points, .notes ul { margin: 0 0 1rem; padding-left: 1.25rem; max-width: 44rem; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.75rem; margin: 0 0 1.75rem; }
        .tile { padding: 1rem 1.125rem; background: var(--surface); border-radius: 0.625rem; }
        .tile dt { color: var(--mutedText); font-size: 0.8125rem; line-height: 1.4; }
        .tile dd { margin: 0.25rem 0 0; font-size: 1.5rem; line-height: 1.25; font-weight: 600; letter-spacing: -0.01em; }
        .tile dd { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        .tile dd.lengthy { font-size: 1.125rem; padding: 0.1875rem 0; }
        .tile dd.detail { color: var(--mutedText); font-size: 0.8125rem; line-height: 1.4; font-weight: 400; letter-spacing: 0; }
        figure { margin: 1.75rem 0; padding: 1.25rem 1.375rem 1.375rem; background: var(--surface); border-radius: 0.625rem; }
        figcaption { margin-bottom: 1rem; font-weight: 600; }
        .drawing { min-width: 19rem; max-width: 42rem; }
        .drawing.wide { min-width: 44rem; max-width: 52rem; }
        .drawing.vast { min-width: 90rem; max-width: none; }
        .scroll { overflow-x: auto; }
        details { margin-top: 1.25rem; border-top: 1px solid var(--rule); }
        summary { padding: 0.75rem 0 0.25rem; color: var(--mutedText); font-size: 0.8125rem; cursor: pointer; }
        .colophon { margin-top: 4rem; }

        """

    private static let tableRules = """
        table { width: 100%; border-collapse: collapse; font-size: 0.875rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
        caption { padding: 0 0 0.5rem; text-align: start; font-weight: 600; font-size: 0.9375rem; }
        details caption { padding: 0.25rem 0 0.25rem; font-weight: 400; font-size: 0.8125rem; color: var(--mutedText); }
        th, td { padding: 0.4375rem 0.75rem; border-bottom: 1px solid var(--rule); vertical-align: baseline; overflow-wrap: anywhere; }
        th:first-child, td:first-child { padding-left: 0; }
        th:last-child, td:last-child { padding-right: 0; }
        thead th { color: var(--mutedText); font-weight: 500; font-size: 0.8125rem; overflow-wrap: normal; }
        tbody th { font-weight: 500; }
        tbody tr:last-child th, tbody tr:last-child td { border-bottom: 0; }
        tfoot th, tfoot td { border-top: 1px solid var(--rule); border-bottom: 0; font-weight: 600; }
        .start { text-align: start; }
        .end { text-align: end; white-space: nowrap; }
        thead .end { white-space: normal; word-break: keep-all; vertical-align: bottom; }
        thead .start { vertical-align: bottom; }
        .narrow { max-width: 26rem; }
        .medium { max-width: 38rem; }
        .kept { white-space: nowrap; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); padding: 0; }
        .table { margin: 1.75rem 0; }
        .long { max-height: 26rem; overflow-y: auto; }

        """

    private static let printRules = """
        @media (max-width: 40rem) {
          .page { padding: 2rem 1rem 3rem; }
          h1 { font-size: 1.75rem; }
          figure { margin-left: -1rem; margin-right: -1rem; padding: 1rem 0.5rem; border-radius: 0; }
          .tiles { grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); }
        }
        @media print {
          @page { margin: 18mm 16mm; }
          html { font-size: 10.5pt; }
          .page { display: block; max-width: none; padding: 0; }
          .skip, summary { display: none; }
          .contents { position: static; margin: 1.5rem 0 0; padding: 0.75rem 0; border: 1px solid var(--rule); border-width: 1px 0; }
          .contents ol { display: flex; }
          a { color: inherit; text-decoration: none; }
          main { margin-top: 1.5rem; }
          main section, .notes { margin-top: 2.5rem; }
          h1, h2, h3, caption, figcaption { break-after: avoid; }
          figure, .tile { border: 1px solid var(--rule); background: none; }
          .drawing, .tiles, tr { break-inside: avoid; }
          .drawing, .drawing.wide, .drawing.vast { min-width: 0; }
          figcaption + .scroll { break-before: avoid; }
          thead { display: table-header-group; }
          tfoot { display: table-row-group; }
          .scroll:not(.long) { break-inside: avoid; }
          tbody tr:first-child { break-before: avoid; }
          details::details-content { content-visibility: visible; block-size: auto; }
          .scroll, .long { overflow: visible; max-height: none; }
          .note, p { orphans: 3; widows: 3; }
        }

        """
}
