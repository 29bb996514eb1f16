/// Facts that were checked and made bytes, before they wait for their turn to be written.
struct PreparedAppend: Sendable {
    let key: IdempotencyKey
    let keyHash: Hash128
    let fingerprint: Hash128
    let currency: Currency?
    let blocks: [EncodedBlock]

    init(_ batch: RecordBatch, key: IdempotencyKey, hashKey: Hash128) throws {
        self.key = key
        currency = try batch.check(currency: nil)
        blocks = EncodedBlock.blocks(of: batch)
        keyHash = Hash128(of: [Array(key.text.utf8)], key: hashKey)
        fingerprint = Hash128(of: blocks.map(\.bytes), key: hashKey)
    }
}
