extension JournalFolder {
    /// Writes a manifest beside the present one.
    func prepare(_ manifest: Manifest) throws {
        try files.remove(nextManifest)
        guard let file = try files.open(nextManifest, for: .creating) else { throw FileFault.missing(nextManifest) }
        try file.write(try manifest.fileBytes, at: 0)
        try file.sync()
    }

    /// Puts the manifest that was prepared in the place of the present one; afterwards it survives a loss of power.
    func replaceManifest() throws {
        try files.rename(nextManifest, to: manifest)
        try files.syncFolder(path)
    }

    /// Makes an empty segment; afterwards it survives a loss of power.
    ///
    /// - Returns: The segment, and where its first act goes.
    func makeSegment(_ number: UInt64, store: Hash128, after revision: StoreRevision) throws -> (file: any StoredFile, end: Int) {
        let path = segment(number)
        // One of this number is left from an attempt that was not ended.
        try files.remove(path)
        guard let file = try files.open(path, for: .creating) else { throw FileFault.missing(path) }
        var frames = FrameBuffer(file: number, start: 0)
        try frames.add(.header, FileIdentity(role: .segment, store: store, number: number, revision: revision).payload)
        try frames.flush(to: file)
        try file.sync()
        try files.syncFolder(self.path)
        return (file, frames.end)
    }
}
