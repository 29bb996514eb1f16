/// A person who was forgotten: what was stored of them before no longer counts.
struct Erasure: Sendable, Hashable {
    let customer: CustomerID
    /// The id that stands in the person's place.
    let replacement: CustomerID
    /// The state from which on the person is forgotten.
    let revision: StoreRevision

    /// What a record that was stored before becomes: nothing where it is the person's own.
    func filtered<Record: StoredRecord>(_ record: Record) -> Record? {
        guard record.concerns(customer) else { return record }
        guard record.storedCustomerID != customer else { return nil }
        var anonymizer = Anonymizer(forgetting: customer, replacement: replacement)
        return anonymizer.anonymize(record)
    }
}

extension ByteSink {
    mutating func add(_ erasure: Erasure) {
        appendText(erasure.customer.text)
        appendText(erasure.replacement.text)
        appendUInt64(erasure.revision.number)
    }
}

extension ByteSource {
    mutating func erasure() throws(BlockFault) -> Erasure {
        Erasure(customer: CustomerID(try readText()), replacement: CustomerID(try readText()), revision: StoreRevision(try readUInt64()))
    }
}
