extension RecordTable where Row: TableRecord {
    /// A row by the integers that it is ordered by before all else: the owner's rank, then the day.
    private struct Place {
        var key: UInt64
        var row: Int

        var owner: Int { Int(truncatingIfNeeded: key >> 32) }
    }

    /// Puts records in an order that does not depend on theirs, and leaves out repeated ones.
    ///
    /// - Parameters:
    ///   - unordered: The records, in any order.
    ///   - customers: The ids of all customers, in byte order.
    /// - Throws: ``ClienteleError/Code/duplicateRecord`` when two records of one id differ, since either could be the right one.
    /// - Complexity: O(*n* log *n*).
    init(_ unordered: [Row], customers: TextTable) throws {
        guard !unordered.isEmpty else {
            self.init(rows: [], starts: [], repeatedRecords: 0)
            return
        }
        let places = try Self.distinct(Self.ordered(unordered, customers: customers), of: unordered)
        var starts = [Int](repeating: 0, count: customers.count + 1)
        for place in places where place.owner < customers.count { starts[place.owner + 1] += 1 }
        for customer in 0..<customers.count { starts[customer + 1] += starts[customer] }
        self.init(rows: places.map { unordered[$0.row] }, starts: starts, repeatedRecords: unordered.count - places.count)
    }

    private static func ordered(_ rows: [Row], customers: TextTable) -> [Place] {
        var places = rows.indices.map { row in
            let owner = rows[row].owner.flatMap { customers.rank(of: $0.text) } ?? customers.count
            let day = UInt32(bitPattern: rows[row].tableDay?.daysSince1970 ?? .min) ^ 1 << 31
            return Place(key: UInt64(truncatingIfNeeded: owner) << 32 | UInt64(day), row: row)
        }
        places.sort { $0.key < $1.key }
        var start = 0
        while start < places.count {
            var end = start + 1
            while end < places.count, places[end].key == places[start].key { end += 1 }
            if end - start > 1 {
                let tied = places[start..<end].map { (content: RecordContent(rows[$0.row]), place: $0) }.sorted { $0.content < $1.content }
                places.replaceSubrange(start..<end, with: tied.lazy.map(\.place))
            }
            start = end
        }
        return places
    }

    /// The places without those of records whose id and content have come before.
    private static func distinct(_ places: [Place], of rows: [Row]) throws -> [Place] {
        var ids = TextInterner()
        var firsts: [Place] = []
        return try places.filter { place in
            guard var id = rows[place.row].ownID else { return true }
            let number = Int(id.withUTF8 { ids.intern($0) })
            guard number < firsts.count else {
                firsts.append(place)
                return true
            }
            let first = firsts[number]
            guard first.key == place.key, RecordContent(rows[first.row]) == RecordContent(rows[place.row]) else {
                let noun = Row.kind.noun
                throw ClienteleError(
                    .duplicateRecord, "\(noun) id '\(id)' stands for two different records",
                    remedy: "give each \(noun) an id of its own, and hand over only one version of it")
            }
            return false
        }
    }
}
