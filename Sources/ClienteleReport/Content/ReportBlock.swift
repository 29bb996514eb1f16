/// A piece of a section, apart from any file format.
public enum ReportBlock: Sendable, Equatable {
    /// A heading within the section.
    case heading(String)
    /// A paragraph of running text.
    case paragraph(String)
    /// A remark in smaller type: how a figure is defined, what it leaves out.
    case note(String)
    /// Points in no order.
    case list([String])
    /// A row of large single figures.
    case keyFigures([KeyFigure])
    /// A table.
    case table(ReportTable)
    /// A picture with the data it shows.
    case figure(ReportFigure)
}
