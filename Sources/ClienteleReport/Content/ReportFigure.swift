/// A picture, what it says in words, and the data it shows.
///
/// A reader who cannot see the picture has all of it in the description and the table.
public struct ReportFigure: Sendable, Equatable {
    /// What the picture is.
    public var title: String
    /// What the picture says, for those who do not see it.
    public var description: String
    /// The picture.
    public var drawing: Drawing
    /// The data shown, as a table beside the picture.
    public var data: ReportTable

    /// A picture with its words and its data.
    public init(title: String, description: String, drawing: Drawing, data: ReportTable) {
        self.title = title
        self.description = description
        self.drawing = drawing
        self.data = data
    }
}
