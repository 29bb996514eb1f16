internal import Clientele

extension ReportContext {
    /// A word of the section on a scorecard.
    func term(_ term: ScorecardTerm) -> String { vocabulary.scorecardWord(term) }

    /// Sentences one after another, in the spacing of the language.
    func text(_ sentences: [ScorecardSentence]) -> String {
        sentences.map(vocabulary.scorecardText).joined(separator: vocabulary.language == .english ? " " : "")
    }

    /// Sentences as one paragraph; none where there are none.
    func tell(_ sentences: [ScorecardSentence]) -> [ReportBlock] {
        sentences.isEmpty ? [] : [.paragraph(text(sentences))]
    }

    /// A remark in smaller type.
    func aside(_ sentence: ScorecardSentence) -> ReportBlock { .note(vocabulary.scorecardText(sentence)) }

    /// A table of columns of words followed by columns of figures.
    func cardTable(
        _ caption: String, words: [ScorecardTerm], figures: [ScorecardTerm], rows: [[String]], footer: [String]? = nil
    ) -> ReportTable {
        let columns = words.map { ReportColumn(term($0)) } + figures.map { ReportColumn(term($0), alignment: .end) }
        return ReportTable(caption: caption, columns: columns, rows: rows, footer: footer)
    }

    /// The same as blocks, none where there are no rows.
    func cardTables(
        _ caption: ScorecardTerm, words: [ScorecardTerm], figures: [ScorecardTerm], rows: [[String]], footer: [String]? = nil
    ) -> [ReportBlock] {
        rows.isEmpty ? [] : [.table(cardTable(term(caption), words: words, figures: figures, rows: rows, footer: footer))]
    }

    /// A large figure under its label.
    func cardFigure(_ label: ScorecardTerm, _ value: String, _ detail: ScorecardSentence? = nil) -> KeyFigure {
        KeyFigure(label: term(label), value: value, detail: detail.map(vocabulary.scorecardText))
    }

    /// A reading in a unit of its own, or a dash.
    func reading(_ number: Double?) -> String { number.map { numbers.decimal($0, upTo: 2) } ?? Self.absent }
}
