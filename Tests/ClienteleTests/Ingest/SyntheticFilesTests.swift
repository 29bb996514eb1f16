import Clientele
import ClienteleTestKit
import Testing

@Suite struct SyntheticFilesTests {
    @Test("every kind of record that a synthetic base exports is read back as it was", arguments: [1, 2] as [UInt64])
    func roundTrip(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let base = try SyntheticBase(customers: 120, seed: seed)
        try base.write(to: folder.path(""))
        var options = CSVReadingOptions()
        options.currency = base.currency
        let reader = RecordCSVReader(options: options)

        func expectSame<Record: Equatable>(
            _ read: (records: [Record], outcome: IngestOutcome), _ expected: some Sequence<Record>,
            sourceLocation: Testing.SourceLocation = #_sourceLocation
        ) {
            let expected = Array(expected)
            #expect(!expected.isEmpty, sourceLocation: sourceLocation)
            #expect(read.outcome.rejectedRows.isEmpty, sourceLocation: sourceLocation)
            #expect(read.records.count == expected.count, sourceLocation: sourceLocation)
            let wrong = zip(read.records, expected).first { $0 != $1 }
            #expect(wrong == nil, sourceLocation: sourceLocation)
        }

        expectSame(try reader.customers(from: folder.path("customers.csv")), base.customers)
        expectSame(try reader.purchases(from: folder.path("purchases.csv")), base.purchases)
        expectSame(try reader.contacts(from: folder.path("contacts.csv")), base.contacts)
        expectSame(try reader.serviceCases(from: folder.path("service_cases.csv")), base.serviceCases)
        expectSame(try reader.campaigns(from: folder.path("campaigns.csv")), base.campaigns)
        expectSame(try reader.campaignResponses(from: folder.path("campaign_responses.csv")), base.campaignResponses)
        expectSame(try reader.leads(from: folder.path("leads.csv")), base.leads)
        expectSame(try reader.stageChanges(from: folder.path("stage_changes.csv")), base.stageChanges)
        expectSame(try reader.contracts(from: folder.path("contracts.csv")), base.contracts)
        expectSame(try reader.invoices(from: folder.path("invoices.csv")), base.invoices)
        expectSame(try reader.surveys(from: folder.path("surveys.csv")), base.surveys)
    }
}
