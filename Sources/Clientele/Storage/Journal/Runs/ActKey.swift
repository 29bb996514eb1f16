/// The name of an act that was stored, by which its repetition is known.
struct ActKey: Sendable {
    let key: Hash128
    let fingerprint: Hash128
    let revision: StoreRevision
}
