/// A table whose first column names its rows.
public struct ReportTable: Sendable, Equatable {
    /// What the table shows.
    public var caption: String
    /// The columns; the first one names the rows.
    public var columns: [ReportColumn]
    /// The rows, a text for each column; texts that are missing are shown empty, those beyond the columns are left out.
    public var rows: [[String]]
    /// A closing row such as a total.
    public var footer: [String]?

    /// A table.
    ///
    /// - Parameters:
    ///   - caption: What the table shows.
    ///   - columns: The columns; the first one names the rows.
    ///   - rows: The rows, a text for each column.
    ///   - footer: A closing row such as a total.
    public init(caption: String, columns: [ReportColumn], rows: [[String]], footer: [String]? = nil) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.footer = footer
    }
}
