/// Merges several readings of records, each in the order of a snapshot, into one.
struct OrderedMerge<Record: StoredRecord> {
    /// Gives the next records of one reading, `nil` at the end.
    typealias Reading = () throws -> [Record]?

    private struct Source {
        let read: Reading
        var batch: ArraySlice<Record> = []
        /// The customer of the first record of the batch.
        private(set) var customer: CustomerID?

        /// Makes the next record stand first in the batch.
        ///
        /// - Returns: Whether there is one.
        mutating func fill() throws -> Bool {
            while batch.isEmpty {
                guard let next = try read() else { return false }
                batch = next[...]
            }
            customer = batch[batch.startIndex].storedCustomerID
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
            let first = firstSource()
            let end = endOfPart(of: first, upTo: size - merged.count)
            merged.append(contentsOf: sources[first].batch[..<end])
            sources[first].batch = sources[first].batch[end...]
            if try !sources[first].fill() { sources.remove(at: first) }
        }
        return merged
    }

    /// The source whose first record comes first, the earliest of several.
    private func firstSource() -> Int {
        var first = 0
        for index in 1..<sources.count where OrderedMerge.comes(sources[index].customer, before: sources[first].customer) { first = index }
        return first
    }

    /// Where the records end that can be taken from a source before another one has its turn.
    private func endOfPart(of first: Int, upTo room: Int) -> Int {
        var (earlier, later): (CustomerID??, CustomerID??) = (nil, nil)
        for index in sources.indices where index != first {
            let customer = sources[index].customer
            if index < first {
                if earlier.map({ OrderedMerge.comes(customer, before: $0) }) ?? true { earlier = .some(customer) }
            } else if later.map({ OrderedMerge.comes(customer, before: $0) }) ?? true {
                later = .some(customer)
            }
        }
        let batch = sources[first].batch
        var end = batch.startIndex + 1
        let limit = batch.startIndex + Swift.min(room, batch.count)
        while end < limit {
            let customer = batch[end].storedCustomerID
            if let earlier, !OrderedMerge.comes(customer, before: earlier) { break }
            if let later, OrderedMerge.comes(later, before: customer) { break }
            end += 1
        }
        return end
    }

    /// Whether records of a customer come before those of another; those without one come first.
    private static func comes(_ customer: CustomerID?, before other: CustomerID?) -> Bool {
        guard let other else { return false }
        return customer.map { $0 < other } ?? true
    }
}
