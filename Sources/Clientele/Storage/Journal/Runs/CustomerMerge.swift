/// Merges the customers of runs and of the tail: of one that stands in several, the latest counts.
struct CustomerMerge {
    private struct Source {
        var cursor: CustomerCursor?
        var batch: ArraySlice<VersionedCustomer> = []

        mutating func head() throws -> CustomerID? {
            while batch.isEmpty {
                guard let next = try cursor?.next() else { return nil }
                batch = next[...]
            }
            return batch.first?.customer.customerID
        }
    }

    private var sources: [Source]

    /// Begins a merge of runs, oldest first, and the tail's customers in order.
    init(_ cursors: [CustomerCursor], tail: [VersionedCustomer]) {
        sources = cursors.map { Source(cursor: $0) } + [Source(cursor: nil, batch: tail[...])]
    }

    /// The next customers, in order; `nil` at the end.
    mutating func next(upTo size: Int = 4_096) throws -> [VersionedCustomer]? {
        var merged: [VersionedCustomer] = []
        while merged.count < size, let next = try nextCustomer() { merged.append(next) }
        return merged.isEmpty ? nil : merged
    }

    private mutating func nextCustomer() throws -> VersionedCustomer? {
        var first: CustomerID?
        for index in sources.indices {
            guard let head = try sources[index].head() else { continue }
            if first.map({ head < $0 }) ?? true { first = head }
        }
        guard let first else { return nil }
        var latest: VersionedCustomer?
        for index in sources.indices where try sources[index].head() == first {
            latest = sources[index].batch.removeFirst()
        }
        return latest
    }
}
