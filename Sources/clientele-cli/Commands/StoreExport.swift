import Clientele

/// Writes the records of one kind as CSV: of an amended record the version that stands.
struct StoreExport: Sendable {
    let snapshot: JournalSnapshot
    let path: String

    func write(_ kind: RecordKind) async throws {
        switch kind {
        case .customer:
            try await write {
                snapshot.customers(.all)
            } record: {
                $0.customer
            }
        case .purchase: try await write(Purchase.self)
        case .contact: try await write(Contact.self)
        case .serviceCase: try await write(ServiceCase.self)
        case .campaign: try await write(Campaign.self)
        case .campaignResponse: try await write(CampaignResponse.self)
        case .lead: try await write(Lead.self)
        case .stageChange: try await write(StageChange.self)
        case .contract: try await write(Contract.self)
        case .invoice: try await write(Invoice.self)
        case .survey: try await write(Survey.self)
        }
    }

    private func write<Record: StoredRecord & ExportedRecord>(_ kind: Record.Type) async throws {
        try await write {
            snapshot.records(kind, .all)
        } record: {
            $0
        }
    }

    /// Reads twice: which version stands, and which attributes there are, is known only at the end.
    private func write<Element: Sendable, Record: ExportedRecord>(
        _ reading: () -> RecordBatches<Element>, record: (Element) -> Record
    ) async throws {
        var lastPlaces: [CustomerID: Int] = [:]
        var names: Set<String> = []
        var place = 0
        for try await batch in reading() {
            for record in batch.map(record) {
                // An id as the bytes that it is compared by.
                if let id = record.versionedID { lastPlaces[CustomerID(id)] = place }
                names.formUnion(record.attributes.keys)
                place += 1
            }
        }
        let columns = Record.columns + names.sorted().map { .attribute($0, \.attributes) }
        var writer = try CSVWriter(path: path)
        for column in columns { try writer.text(column.name) }
        try writer.endRow()
        place = 0
        for try await batch in reading() {
            for record in batch.map(record) {
                defer { place += 1 }
                if let id = record.versionedID, lastPlaces[CustomerID(id)] != place { continue }
                for column in columns { try column.write(record, &writer) }
                try writer.endRow()
            }
        }
        try writer.finish()
    }
}
