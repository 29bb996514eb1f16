/// One act of writing, as it stands in a segment.
struct JournalAct: Sendable {
    /// What the act did.
    enum Content: Sendable {
        /// Facts were added, under a key.
        case append(key: Hash128, fingerprint: Hash128, currency: Currency?)
        /// Customers were written.
        case update
        /// A person was forgotten; the blocks hold what the person's facts became, and customers who named the person.
        case erase(Erasure)
    }

    let revision: StoreRevision
    let content: Content
    let blocks: [BlockPlace]
}
