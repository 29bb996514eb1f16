/// Turns one result into one section of a report.
///
/// The SDK's own sections conform, and so can an app's, for its own results or for another view of ours. A section computes nothing: it
/// holds a result and sets it out as headings, text, tables and pictures. The renderer takes care of layout, escaping and accessibility.
///
/// ```swift
/// struct StoreVisits: ReportSection {
///     let visits: [(store: String, count: Int)]
///
///     func content(in context: ReportContext) -> SectionContent {
///         let numbers = context.vocabulary.numbers
///         let rows = visits.map { [$0.store, numbers.integer($0.count)] }
///         let table = ReportTable(
///             caption: "Visits by store", columns: [ReportColumn("Store"), ReportColumn("Visits", alignment: .end)], rows: rows)
///         return SectionContent(title: "Store visits", blocks: [.table(table)])
///     }
/// }
/// ```
public protocol ReportSection: Sendable {
    /// The section's content in the words, numbers and currency of `context`.
    func content(in context: ReportContext) -> SectionContent
}
