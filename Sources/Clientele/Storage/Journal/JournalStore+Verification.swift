extension JournalStore {
    /// Reads every byte of a store and lists what is not as it was written.
    ///
    /// Nothing is changed, and no lock is needed: others may write meanwhile.
    ///
    /// ```swift
    /// let verification = try await JournalStore.verify(folder)
    /// print(verification.isSound, verification.damages.count)  // true 0
    /// ```
    ///
    /// - Parameter folder: The path of the store's folder.
    /// - Returns: The damages, each with its file and offset.
    /// - Throws: ``ClienteleError/Code/fileAccess`` when there is no store, or a file cannot be read;
    ///   ``ClienteleError/Code/unreadableEncoding`` for a store of a later version.
    /// - Complexity: O(*b*) for *b* bytes, a block at a time in memory.
    public static func verify(_ folder: String) async throws -> JournalVerification {
        try await verify(folder, files: SystemFileLayer())
    }

    /// Verifies a store on any layer of files.
    package static func verify(_ folder: String, files: any FileLayer) async throws -> JournalVerification {
        try await JournalQueue.run { try JournalVerifier.verify(JournalFolder(folder, files: files)) }
    }
}
