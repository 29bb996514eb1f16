/// Records of one kind in few sorted arrays, which snapshots share.
///
/// Each act of appending adds a run; runs of like size are merged, so that there are at most log₂ *n* and each record is moved
/// log₂ *n* times. A run that has been read is never changed in place: a snapshot keeps the old one.
struct SortedRuns<Record: StoredRecord>: Sendable {
    /// Sorted by ``StoredRecord/comesBefore(_:)``; the records of an earlier run were appended earlier.
    private(set) var runs: [[Record]] = []

    init() {}

    init(_ records: [Record]) {
        if !records.isEmpty { runs = [SortedRuns.sorted(records)] }
    }

    /// The records in the order of a snapshot.
    ///
    /// Each customer's id is looked at once and the records are then counted into their places, which takes a fraction of the time of
    /// comparing them.
    private static func sorted(_ records: [Record]) -> [Record] {
        var ids = TextInterner()
        let numbers = records.map { record -> Int in
            guard var id = record.storedCustomerID?.text else { return -1 }
            return Int(id.withUTF8 { ids.intern($0) })
        }
        let ranks = ids.ranked().ranks
        // Records without a customer stand first.
        let places = numbers.map { $0 < 0 ? 0 : Int(ranks[$0]) + 1 }
        var starts = [Int](repeating: 0, count: ranks.count + 2)
        for place in places { starts[place + 1] += 1 }
        for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
        var order = [Int](repeating: 0, count: records.count)
        for (index, place) in places.enumerated() {
            order[starts[place]] = index
            starts[place] += 1
        }
        return order.map { records[$0] }
    }

    mutating func append(_ other: SortedRuns) {
        for run in other.runs {
            runs.append(run)
            while runs.count > 1, runs[runs.count - 2].count <= 2 * runs[runs.count - 1].count {
                let later = runs.removeLast()
                let earlier = runs.removeLast()
                runs.append(SortedRuns.merge(earlier, later))
            }
        }
    }

    private static func merge(_ earlier: [Record], _ later: [Record]) -> [Record] {
        if let last = earlier.last, let first = later.first, !first.comesBefore(last) { return earlier + later }
        var merged: [Record] = []
        merged.reserveCapacity(earlier.count + later.count)
        var (left, right) = (0, 0)
        while left < earlier.count, right < later.count {
            if later[right].comesBefore(earlier[left]) {
                merged.append(later[right])
                right += 1
            } else {
                merged.append(earlier[left])
                left += 1
            }
        }
        merged += earlier[left...]
        merged += later[right...]
        return merged
    }

    /// Takes a person out: what belonged to it moves to its new place.
    ///
    /// - Returns: Whether anything was changed.
    mutating func anonymize(by anonymizer: inout Anonymizer) -> Bool {
        var moved: [Record] = []
        var isChanged = false
        for index in runs.indices where runs[index].contains(where: { anonymizer.concerns($0) }) {
            isChanged = true
            var staying: [Record] = []
            for record in runs[index] {
                let anonymous = anonymizer.anonymize(record)
                if anonymous.storedCustomerID == record.storedCustomerID { staying.append(anonymous) } else { moved.append(anonymous) }
            }
            runs[index] = staying
        }
        runs.removeAll(where: \.isEmpty)
        append(SortedRuns(moved))
        return isChanged
    }

    /// Removes the records that were over before a day, amended ones with all their versions.
    ///
    /// - Returns: Whether anything was removed.
    mutating func remove(before day: CalendarDay) -> Bool {
        // A record that stands and was over is there itself.
        guard runs.contains(where: { $0.contains { $0.concludedDay.map { $0 < day } ?? false } }) else { return false }
        var conclusions = FactConclusions<Record>()
        for record in runs.joined() { conclusions.note(record) }
        var isChanged = false
        for index in runs.indices where runs[index].contains(where: { conclusions.isOver($0, before: day) }) {
            isChanged = true
            runs[index].removeAll { conclusions.isOver($0, before: day) }
        }
        runs.removeAll(where: \.isEmpty)
        return isChanged
    }

    /// Takes out the records of people who were forgotten.
    mutating func forget(_ filter: ErasureFilter) {
        for index in runs.indices { runs[index] = filter.apply(to: runs[index]) }
        runs.removeAll(where: \.isEmpty)
    }

    /// The wanted records in order.
    func batches(_ selection: RecordSelection, size: Int = 4_096) -> RecordBatches<Record> {
        RecordBatches {
            var merge = RunMerge(runs, selection)
            return { merge.next(upTo: size) }
        }
    }
}
