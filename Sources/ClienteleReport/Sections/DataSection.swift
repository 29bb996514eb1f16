internal import Clientele

/// What the data hold, what could not be taken, and how the figures are defined.
public struct DataSection: ReportSection {
    /// The results.
    public var result: CustomerReportResult

    /// The most rejected rows listed.
    private static let listed = 20

    /// A section on the data behind results.
    ///
    /// - Parameter result: The results.
    public init(_ result: CustomerReportResult) {
        self.result = result
    }

    /// The section.
    ///
    /// - Parameter context: The words, numbers and currency.
    /// - Returns: Data, rejected rows and definitions.
    public func content(in context: ReportContext) -> SectionContent {
        SectionContent(title: context[.dataAndDefinitions], blocks: [.table(facts(context))] + rejected(context) + definitions(context))
    }

    private func facts(_ context: ReportContext) -> ReportTable {
        let data = result.data
        var rows = [
            [context[.asOfDay], result.asOf.description],
            [context[.daysCovered], days(context)],
            [context[.currency], result.currency == .none ? context[.noCurrency] : result.currency.code],
        ]
        rows.append([context[.customerRecords], context.count(data.customers)])
        // Customers are counted above, whatever record they are known by.
        rows += RecordKind.allCases.filter { $0 != .customer && ($0 == .purchase || data.records[$0] > 0) }.map {
            [context[$0.term], context.count(data.records[$0])]
        }
        if let segmentation = result.segmentation {
            rows += [
                [context[.purchases], context.count(segmentation.purchases)], [context[.refundRows], context.count(segmentation.refunds)],
                [context[.customersWithPurchase], context.count(segmentation.customers)],
                [context[.withoutPurchases], context.count(segmentation.withoutPurchases)],
            ]
        }
        rows.append([context[.rejectedRows], context.count(data.rowsRejected)])
        return ReportTable(
            caption: context[.dataHeld], columns: [context.words(.figure), ReportColumn(context[.inData], alignment: .end)], rows: rows)
    }

    private func days(_ context: ReportContext) -> String {
        guard let first = result.data.firstDay, let last = result.data.lastDay else { return ReportContext.absent }
        return context.vocabulary.text(.period(first: first.description, last: last.description))
    }

    private func rejected(_ context: ReportContext) -> [ReportBlock] {
        guard result.data.rowsRejected > 0 else { return [] }
        let shown = result.rejectedRows.prefix(DataSection.listed)
        var blocks: [ReportBlock] = [
            .heading(context[.rejectedRows]), .paragraph(context.vocabulary.text(.rejectedRows(result.data.rowsRejected))),
        ]
        if !shown.isEmpty {
            let rows = shown.map { row in
                [row.file, context.count(row.line), "\(row.message); \(row.remedy)"]
            }
            let columns = [context.words(.file), context.figures(.line), context.words(.reason)]
            blocks.append(.table(ReportTable(caption: context[.rejectedRows], columns: columns, rows: rows)))
        }
        if result.data.rowsRejected > shown.count {
            blocks.append(.note(context.vocabulary.text(.rejectedShown(shown: shown.count, of: result.data.rowsRejected))))
        }
        return blocks
    }

    private func definitions(_ context: ReportContext) -> [ReportBlock] {
        let sentences: [Sentence] = [
            .occasionRule, .recencyRule, .valueRule, .scoreRule, .giniMeaning, .newCustomerRule, .dayRule,
        ]
        return [.heading(context[.definitions]), .list(sentences.map(context.vocabulary.text))]
    }
}
