/// The content of one section: a title and blocks under it.
public struct SectionContent: Sendable, Equatable {
    /// The heading, also shown in the table of contents.
    public var title: String
    /// What stands under the heading, in order.
    public var blocks: [ReportBlock]

    /// A section of blocks.
    public init(title: String, blocks: [ReportBlock]) {
        self.title = title
        self.blocks = blocks
    }
}
