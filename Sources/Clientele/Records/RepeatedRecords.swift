/// Which rows of a buffer have to be left out for another one of the same record id.
struct RepeatedRecords {
    /// How many rows are left out because they say the same as the one that is kept.
    private(set) var repeated = 0
    /// How many rows are left out because a later one says something else.
    private(set) var amended = 0
    private var isLeftOut: [Bool] = []

    /// Compares rows of the same record id.
    ///
    /// - Throws: ``ClienteleError/Code/duplicateRecord`` when two rows of one id differ and conflicts are refused, since either could be the
    ///   right one.
    init(_ buffer: PurchaseRowBuffer, conflicts: ConflictingRecordHandling) throws {
        let ids = buffer.recordIDs.finished(rows: buffer.count)
        guard !ids.codes.isEmpty else { return }
        isLeftOut = [Bool](repeating: false, count: buffer.count)
        switch conflicts {
        case .refuse: try keepFirst(ids, in: buffer)
        case .keepLast: keepLast(ids, in: buffer)
        }
    }

    private mutating func keepFirst(_ ids: CodedTexts, in buffer: PurchaseRowBuffer) throws {
        var firstRow = [Int](repeating: -1, count: ids.texts.count)
        for row in 0..<buffer.count where ids.codes[row] != 0 {
            let id = Int(ids.codes[row] &- 1)
            let first = firstRow[id]
            if first < 0 {
                firstRow[id] = row
                continue
            }
            guard buffer.saysTheSame(first, row) else { throw RepeatedRecords.conflict(ids.texts[id]) }
            isLeftOut[row] = true
            repeated += 1
        }
    }

    private mutating func keepLast(_ ids: CodedTexts, in buffer: PurchaseRowBuffer) {
        var lastRow = [Int](repeating: -1, count: ids.texts.count)
        for row in (0..<buffer.count).reversed() where ids.codes[row] != 0 {
            let id = Int(ids.codes[row] &- 1)
            let last = lastRow[id]
            if last < 0 {
                lastRow[id] = row
                continue
            }
            isLeftOut[row] = true
            if buffer.saysTheSame(last, row) { repeated += 1 } else { amended += 1 }
        }
    }

    /// The error for an id of two purchases.
    static func conflict(_ id: String) -> ClienteleError {
        ClienteleError(
            .duplicateRecord, "record id '\(id)' stands for two different purchases",
            remedy: "give each purchase an id of its own, or send corrections as rows of their own")
    }

    func keeps(_ row: Int) -> Bool { isLeftOut.isEmpty || !isLeftOut[row] }
}
