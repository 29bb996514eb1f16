/// One reading of sorted runs: gives the wanted records of all of them in order.
struct RunMerge<Record: StoredRecord> {
    /// A place in one run.
    private struct Cursor {
        let rows: [Record]
        /// The parts of the run still to be read, the next one last; none is empty.
        var parts: [Range<Int>]

        var head: Record? { parts.last.map { rows[$0.lowerBound] } }

        mutating func advance() {
            guard let part = parts.popLast(), part.count > 1 else { return }
            parts.append(part.dropFirst())
        }
    }

    private let selection: RecordSelection
    private var cursors: [Cursor]

    init(_ runs: [[Record]], _ selection: RecordSelection) {
        self.selection = selection
        let customers = selection.customers?.sorted(by: >)
        cursors = runs.map { rows in
            let parts = customers?.map { RunMerge.part(of: $0, in: rows) } ?? [rows.indices]
            return Cursor(rows: rows, parts: parts.filter { !$0.isEmpty })
        }
        cursors.removeAll(where: \.parts.isEmpty)
    }

    /// The next records, as many as were asked for; `nil` at the end.
    mutating func next(upTo size: Int) -> [Record]? {
        var batch: [Record] = []
        while batch.count < size, let record = next() {
            if selection.includes(customer: record.storedCustomerID, day: record.storedDay) { batch.append(record) }
        }
        return batch.isEmpty ? nil : batch
    }

    private mutating func next() -> Record? {
        var first: (index: Int, record: Record)?
        for index in cursors.indices {
            guard let head = cursors[index].head else { continue }
            // On a tie the earlier run goes first: its records were appended earlier.
            if let found = first, !head.comesBefore(found.record) { continue }
            first = (index, head)
        }
        guard let first else { return nil }
        cursors[first.index].advance()
        return first.record
    }

    /// Where the records of a customer stand in a run.
    private static func part(of customer: CustomerID, in rows: [Record]) -> Range<Int> {
        func place(_ isBefore: (CustomerID?) -> Bool) -> Int {
            var (low, high) = (0, rows.count)
            while low < high {
                let middle = (low + high) / 2
                if isBefore(rows[middle].storedCustomerID) { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let start = place { $0.map { $0 < customer } ?? true }
        return start..<max(start, place { $0.map { $0 <= customer } ?? true })
    }
}
