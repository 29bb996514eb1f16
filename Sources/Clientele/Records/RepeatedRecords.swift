/// Which rows of a buffer repeat a record that is there already, judged by their record ids alone.
struct RepeatedRecords {
    /// How many rows repeat another.
    private(set) var repeated = 0
    private var isRepeated: [Bool] = []

    /// Compares rows of the same record id; the first stays.
    ///
    /// - Throws: ``ClienteleError/Code/duplicateRecord`` when two rows of one id differ, since either could be the right one.
    init(_ buffer: PurchaseRowBuffer) throws {
        let ids = buffer.recordIDs.finished(rows: buffer.count)
        guard !ids.codes.isEmpty else { return }
        isRepeated = [Bool](repeating: false, count: buffer.count)
        var firstRow = [Int](repeating: -1, count: ids.texts.count)
        for row in 0..<buffer.count where ids.codes[row] != 0 {
            let id = Int(ids.codes[row] &- 1)
            let first = firstRow[id]
            if first < 0 {
                firstRow[id] = row
                continue
            }
            guard buffer.saysTheSame(first, row) else { throw RepeatedRecords.conflict(ids.texts[id]) }
            isRepeated[row] = true
            repeated += 1
        }
    }

    /// The error for an id of two purchases.
    static func conflict(_ id: String) -> ClienteleError {
        ClienteleError(
            .duplicateRecord, "record id '\(id)' stands for two different purchases",
            remedy: "give each purchase an id of its own, or send corrections as rows of their own")
    }

    func keeps(_ row: Int) -> Bool { isRepeated.isEmpty || !isRepeated[row] }
}
