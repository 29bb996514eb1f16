import Clientele

extension StoreChecks {
    /// A record by what is the same of all its versions; none for one that has no id.
    private static func identity(of record: any StoredRecord) -> String? {
        record.storedRecordID.map { "\(type(of: record).recordKind.rawValue) \($0)" }
    }

    /// How many versions each record of the sample has, and when the one appended last was over.
    private var versions: (counts: [String: Int], lastConcluded: [String: CalendarDay]) {
        var versions = (counts: [String: Int](), lastConcluded: [String: CalendarDay]())
        _ = sample.facts.filtered { record in
            guard let identity = StoreChecks.identity(of: record) else { return false }
            versions.counts[identity, default: 0] += 1
            versions.lastConcluded[identity] = record.concludedDay
            return false
        }
        return versions
    }

    func retention() async throws {
        let counts = versions.counts
        // Amended records are another rule's matter.
        func hasOneVersion(_ record: any StoredRecord) -> Bool { StoreChecks.identity(of: record).map { counts[$0] == 1 } ?? true }
        let day = StoreSample.day(3)
        let (before, after) = try await factsAround(removingBefore: day)
        let expected = before.filtered { record in hasOneVersion(record) && (record.concludedDay.map { $0 >= day } ?? true) }
        let left = after.filtered(hasOneVersion)
        try ContractBreach.require(
            StoreContents.sorted(try StoreContents.bytes(of: left)) == StoreContents.sorted(try StoreContents.bytes(of: expected)),
            "of the facts that were never amended \(left.count) are left, not the \(expected.count) that were not too old")
    }

    func amendedRetention() async throws {
        let (counts, lastConcluded) = versions
        let day = StoreSample.day(3)
        let (before, after) = try await factsAround(removingBefore: day)
        func isAmended(_ record: any StoredRecord) -> Bool { StoreChecks.identity(of: record).map { (counts[$0] ?? 0) > 1 } ?? false }
        let expected = before.filtered { record in
            isAmended(record) && (StoreChecks.identity(of: record).flatMap { lastConcluded[$0] }.map { $0 >= day } ?? true)
        }
        let left = after.filtered(isAmended)
        try ContractBreach.require(
            StoreContents.sorted(try StoreContents.bytes(of: left)) == StoreContents.sorted(try StoreContents.bytes(of: expected)),
            "of the versions of amended facts \(left.count) are left, not the \(expected.count) of facts whose last version was not too old"
        )
    }

    private func factsAround(removingBefore day: CalendarDay) async throws -> (before: RecordBatch, after: RecordBatch) {
        try await fill()
        let before = try await contents()
        _ = try await store.removeFacts(before: day)
        let after = try await contents()
        try ContractBreach.require(try after.customerBytes() == before.customerBytes(), "customers changed when facts were removed")
        return (before.facts, after.facts)
    }
}
