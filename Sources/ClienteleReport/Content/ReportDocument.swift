/// A whole report, apart from any file format.
///
/// ```swift
/// let vocabulary = Vocabulary(language: .english)
/// let section = SectionContent(title: "Summary", blocks: [.paragraph("Nothing to tell.")])
/// let document = ReportDocument(title: "My shop", vocabulary: vocabulary, sections: [section])
/// let page = HTMLRenderer().render(document)
/// ```
public struct ReportDocument: Sendable {
    /// The title.
    public var title: String
    /// A line under the title, such as the day the report looks at.
    public var subtitle: String?
    /// The words the page itself uses, and with them its language.
    public var vocabulary: Vocabulary
    /// Figures before the first section.
    public var keyFigures: [KeyFigure]
    /// The sections, in order.
    public var sections: [SectionContent]
    /// Remarks at the end.
    public var footnotes: [String]

    /// A report of finished sections.
    ///
    /// - Parameters:
    ///   - title: The title.
    ///   - subtitle: A line under the title.
    ///   - vocabulary: The words the page itself uses, and with them its language.
    ///   - keyFigures: Figures before the first section.
    ///   - sections: The sections, in order.
    ///   - footnotes: Remarks at the end.
    public init(
        title: String,
        subtitle: String? = nil,
        vocabulary: Vocabulary,
        keyFigures: [KeyFigure] = [],
        sections: [SectionContent],
        footnotes: [String] = []
    ) {
        self.title = title
        self.subtitle = subtitle
        self.vocabulary = vocabulary
        self.keyFigures = keyFigures
        self.sections = sections
        self.footnotes = footnotes
    }
}
