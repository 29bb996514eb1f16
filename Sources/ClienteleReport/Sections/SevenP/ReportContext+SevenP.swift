internal import Clientele

extension ReportContext {
    /// A word of the sections on the seven analyses.
    func word(_ term: SevenPTerm) -> String { vocabulary.word(term) }

    /// Sentences one after another, in the spacing of the language.
    func text(_ sentences: [SevenPSentence]) -> String {
        sentences.map(vocabulary.text).joined(separator: vocabulary.language == .english ? " " : "")
    }

    /// Sentences as one paragraph; none where there are none.
    func say(_ sentences: [SevenPSentence]) -> [ReportBlock] {
        sentences.isEmpty ? [] : [.paragraph(text(sentences))]
    }

    /// A remark in smaller type.
    func remark(_ sentence: SevenPSentence) -> ReportBlock { .note(vocabulary.text(sentence)) }

    /// A table of columns of words followed by columns of figures.
    func table(
        _ caption: SevenPTerm, words: [SevenPTerm], figures: [SevenPTerm], rows: [[String]], footer: [String]? = nil
    ) -> ReportTable {
        ReportTable(caption: word(caption), columns: columns(words: words, figures: figures), rows: rows, footer: footer)
    }

    /// The same as blocks, none where there are no rows.
    func tables(
        _ caption: SevenPTerm, words: [SevenPTerm], figures: [SevenPTerm], rows: [[String]], footer: [String]? = nil
    ) -> [ReportBlock] {
        rows.isEmpty ? [] : [.table(table(caption, words: words, figures: figures, rows: rows, footer: footer))]
    }

    /// Columns of words followed by columns of figures.
    func columns(words: [SevenPTerm], figures: [SevenPTerm]) -> [ReportColumn] {
        words.map { ReportColumn(word($0)) } + figures.map { ReportColumn(word($0), alignment: .end) }
    }

    /// A name from the data, or that there is none.
    func name(_ name: String?) -> String { name.map(VisibleText.of) ?? word(.unnamed) }

    /// An id from the data.
    func id(_ id: CustomerID) -> String { VisibleText.of(id.description) }

    /// A number with two decimals, so that a column of them lines up, or a dash.
    func hundredths(_ number: Double?) -> String { number.map { numbers.decimal($0, places: 2) } ?? Self.absent }

    /// The ends of an interval of shares, or dashes.
    func ends(ofShare estimate: Estimate?) -> [String] { [share(estimate?.lower), share(estimate?.upper)] }

    /// The ends of an interval, or dashes.
    func ends(of estimate: Estimate?) -> [String] { [hundredths(estimate?.lower), hundredths(estimate?.upper)] }

    /// A day, or a dash.
    func day(_ day: CalendarDay?) -> String { day?.description ?? Self.absent }

    /// A large figure under its label.
    func key(_ label: SevenPTerm, _ value: String, _ detail: SevenPSentence? = nil) -> KeyFigure {
        KeyFigure(label: word(label), value: value, detail: detail.map(vocabulary.text))
    }
}
