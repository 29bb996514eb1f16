import Clientele
import ClienteleReport

/// One section of a report as a page of its own.
struct SectionPage {
    private let vocabulary: Vocabulary

    /// A page in the language asked for.
    ///
    /// - Parameter arguments: The words of the call.
    /// - Throws: ``InputProblems`` for a language that there is not.
    init(_ arguments: ParsedArguments) throws {
        vocabulary = Vocabulary(language: try SectionPage.language(arguments))
    }

    /// The language asked for, English unless told.
    static func language(_ arguments: ParsedArguments) throws -> ReportLanguage {
        try arguments.choice("--language", of: ReportLanguage.allCases.map(\.rawValue)).flatMap(ReportLanguage.init) ?? .english
    }

    /// The page.
    ///
    /// - Parameters:
    ///   - section: What it shows.
    ///   - day: The last day that counts, or `nil` where there is none.
    ///   - currency: The currency of amounts, or `nil` where none are shown.
    ///   - rejectedRows: How many rows could not be taken.
    ///   - title: What the page is called, where it is no report on customers.
    /// - Returns: The HTML.
    func html(
        _ section: some ReportSection, day: CalendarDay? = nil, currency: Currency? = nil, rejectedRows: Int = 0, title: String? = nil
    ) -> String {
        let code = currency.flatMap { $0 == .none ? nil : $0.code }
        let subtitle = day.map { day in
            code.map { Sentence.asOfInCurrency(date: day.description, currency: $0) } ?? .asOf(date: day.description)
        }
        let rejected: [Sentence] = rejectedRows > 0 ? [.rejectedRows(rejectedRows)] : []
        let document = ReportDocument(
            title: title ?? vocabulary[.reportTitle], subtitle: subtitle.map(vocabulary.text), vocabulary: vocabulary,
            sections: [section.content(in: ReportContext(vocabulary: vocabulary, currency: code))],
            footnotes: (rejected + [.reproducible]).map(vocabulary.text))
        return HTMLRenderer().render(document)
    }
}
