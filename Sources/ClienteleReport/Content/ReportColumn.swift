/// A column of a table.
public struct ReportColumn: Sendable, Equatable {
    /// On which side of the column its texts line up.
    public enum Alignment: String, Sendable {
        /// Words.
        case start
        /// Numbers.
        case end
    }

    /// The heading.
    public var title: String
    /// On which side the texts line up.
    public var alignment: Alignment

    /// A column under a heading.
    public init(_ title: String, alignment: Alignment = .start) {
        self.title = title
        self.alignment = alignment
    }
}
