extension JournalFolder {
    /// Whether a segment is not there or has no frame but its header.
    ///
    /// The next segment is made before the present one is sealed and used after it is.
    func isUnused(segment number: UInt64) throws -> Bool {
        guard let file = try files.open(segment(number), for: .reading) else { return true }
        var reader = try FrameReader(file, number: number)
        var place = 0
        while let found = try reader.firstFrame(from: place) {
            if found.kind != .header { return false }
            place = found.offset + 1
        }
        return true
    }
}
