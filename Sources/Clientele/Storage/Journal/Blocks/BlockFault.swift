/// Why bytes are no block of records: where, and what is wrong there.
struct BlockFault: Error, Hashable, Sendable {
    /// The byte at which reading stopped, from the start of the bytes that were handed over.
    let offset: Int
    /// What is wrong, to go on after "the block".
    let what: String
    /// Whether the bytes can be those of a later version instead of damaged ones.
    var isFromLaterVersion = false
}
