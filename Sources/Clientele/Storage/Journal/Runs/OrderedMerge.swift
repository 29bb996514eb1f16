/// Merges several readings of records, each in the order of a snapshot, into one.
struct OrderedMerge<Record: StoredRecord> {
    /// Gives the next records of one reading, `nil` at the end.
    typealias Reading = () throws -> [Record]?

    private struct Source {
        let read: Reading
        var batch: ArraySlice<Record> = []

        /// Makes the next record stand first in the batch.
        ///
        /// - Returns: Whether there is one.
        mutating func fill() throws -> Bool {
            while batch.isEmpty {
                guard let next = try read() else { return false }
                batch = next[...]
            }
            return true
        }
    }

    private var sources: [Source]
    private let size: Int

    /// Begins a merge.
    ///
    /// - Parameters:
    ///   - readings: The readings; of equal records those of the earlier reading come first.
    ///   - size: How many records a batch has.
    init(_ readings: [Reading], size: Int = 4_096) {
        sources = readings.map { Source(read: $0) }
        self.size = size
    }

    /// The next records; `nil` at the end.
    mutating func next() throws -> [Record]? {
        var filled: [Source] = []
        for var source in sources where try source.fill() { filled.append(source) }
        sources = filled
        if sources.count <= 1 {
            // Nothing to merge with: the rest is handed on as it comes.
            let batch = sources.first.map { Array($0.batch) }
            if batch != nil { sources[0].batch = [] }
            return batch
        }
        var merged: [Record] = []
        merged.reserveCapacity(size)
        while merged.count < size, sources.count > 1 {
            var first = 0
            for index in 1..<sources.count
            where sources[index].batch[sources[index].batch.startIndex].comesBefore(
                sources[first].batch[sources[first].batch.startIndex])
            {
                first = index
            }
            merged.append(sources[first].batch.removeFirst())
            if sources[first].batch.isEmpty, try !sources[first].fill() { sources.remove(at: first) }
        }
        return merged
    }
}
