/// Acts that are made durable together, and the answers that are given when they are.
struct JournalGroup {
    /// An act whose place in the file is not known yet.
    struct Act {
        let revision: StoreRevision
        let content: JournalAct.Content
        let blocks: [EncodedBlock]
    }

    private(set) var acts: [Act] = []
    var answers: [Result<WriteReceipt, any Error>] = []
    private(set) var bytes = 0

    /// The currency of the first act that has one.
    var currency: Currency? {
        for act in acts { if case .append(_, _, let currency?) = act.content { return currency } }
        return nil
    }

    /// Adds an act.
    ///
    /// - Parameters:
    ///   - content: What the act does.
    ///   - blocks: Its records.
    ///   - stored: The state before the group.
    /// - Returns: The state after the act.
    mutating func stage(_ content: JournalAct.Content, _ blocks: [EncodedBlock], after stored: StoreRevision) -> StoreRevision {
        let revision = (acts.last?.revision ?? stored).next
        acts.append(Act(revision: revision, content: content, blocks: blocks))
        answers.append(.success(WriteReceipt(revision: revision)))
        bytes += blocks.reduce(0) { $0 + $1.bytes.count }
        return revision
    }
}

extension JournalGroup.Act {
    /// Adds the act's frames.
    ///
    /// - Returns: The act with its places in the file.
    func add(to frames: inout FrameBuffer, of file: any StoredFile) throws -> JournalAct {
        let start = frames.end
        let places = try blocks.map { block in
            BlockPlace(
                file: file, number: frames.file, offset: try frames.add(.block, block.bytes), length: block.bytes.count, kind: block.kind,
                rows: block.rows)
        }
        try frames.add(.commit, CommitPayload(revision: revision, start: start, blocks: blocks.count, content: content).bytes)
        return JournalAct(revision: revision, content: content, blocks: places)
    }
}
