/// A person who was forgotten: what was stored of them before no longer counts.
struct Erasure: Sendable {
    let customer: CustomerID
    /// The id that stands in the person's place.
    let replacement: CustomerID
    /// The fresh ids of the person's leads, by the bytes of the old ones: versions of a lead from before it had its customer have them too.
    let leadIDs: [[UInt8]: String]
    /// The state from which on the person is forgotten.
    let revision: StoreRevision

    /// What goes on forgetting the person where records only name them.
    var anonymizer: Anonymizer { Anonymizer(forgetting: customer, replacement: replacement, leadIDs: leadIDs) }
}

extension ByteSink {
    mutating func add(_ erasure: Erasure) {
        appendText(erasure.customer.text)
        appendText(erasure.replacement.text)
        appendUInt64(erasure.revision.number)
        appendCount(erasure.leadIDs.count)
        for (old, new) in erasure.leadIDs.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            appendText(String(decoding: old, as: UTF8.self))
            appendText(new)
        }
    }
}

extension ByteSource {
    mutating func erasure() throws(BlockFault) -> Erasure {
        let (customer, replacement) = (CustomerID(try readText()), CustomerID(try readText()))
        let revision = StoreRevision(try readUInt64())
        var leadIDs: [[UInt8]: String] = [:]
        for _ in 0..<(try readCount(atMost: remaining)) {
            let old = Array(try readText().utf8)
            leadIDs[old] = try readText()
        }
        return Erasure(customer: customer, replacement: replacement, leadIDs: leadIDs, revision: revision)
    }
}
