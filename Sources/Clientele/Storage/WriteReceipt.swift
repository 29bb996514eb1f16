/// The answer to an act of writing: from now on it survives.
public struct WriteReceipt: Sendable, Hashable, Codable {
    /// The state of the store that has the act in it: a new one of its own, or the present one when there was nothing to store.
    public var revision: StoreRevision
    /// Whether the same act had been stored before under its key, so that nothing was written now.
    public var isRepeat: Bool

    /// Makes a receipt.
    ///
    /// - Parameters:
    ///   - revision: The state of the store that has the act in it.
    ///   - isRepeat: Whether the same act had been stored before.
    public init(revision: StoreRevision, isRepeat: Bool = false) {
        self.revision = revision
        self.isRepeat = isRepeat
    }
}
