extension RecordTable where Row: TableRecord {
    /// A row by the integers that it is ordered by before all else: the owner's rank, then the day.
    private struct Place {
        var key: UInt64
        var row: Int

        var owner: Int { Int(truncatingIfNeeded: key >> 32) }
    }

    /// Puts records in an order that does not depend on theirs, and leaves out repeated and amended ones.
    ///
    /// - Parameters:
    ///   - unordered: The records, in any order; where the last one of an id is kept, in the order in which they were added.
    ///   - customers: The ids of all customers, in byte order.
    ///   - conflicts: What to make of different records of one id.
    /// - Throws: ``ClienteleError/Code/duplicateRecord`` when two records of one id differ and conflicts are refused, since either could be
    ///   the right one.
    /// - Complexity: O(*n* log *n*).
    init(_ unordered: [Row], customers: TextTable, conflicts: ConflictingRecordHandling) throws {
        guard !unordered.isEmpty else {
            self.init(rows: [], starts: [], repeatedRecords: 0, amendedRecords: 0)
            return
        }
        let ordered = Self.ordered(unordered, customers: customers)
        let (places, amended) =
            switch conflicts {
            case .refuse: (try Self.distinct(ordered, of: unordered), 0)
            case .keepLast: Self.latest(ordered, of: unordered)
            }
        var starts = [Int](repeating: 0, count: customers.count + 1)
        for place in places where place.owner < customers.count { starts[place.owner + 1] += 1 }
        for customer in 0..<customers.count { starts[customer + 1] += starts[customer] }
        self.init(
            rows: places.map { unordered[$0.row] }, starts: starts, repeatedRecords: unordered.count - places.count - amended,
            amendedRecords: amended)
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

    /// The places without those of records of whose id another one was added later, and how many of these say something else.
    private static func latest(_ places: [Place], of rows: [Row]) -> (places: [Place], amended: Int) {
        var ids = TextInterner()
        var lasts: [Place] = []
        var numbers = [Int](repeating: -1, count: places.count)
        for (index, place) in places.enumerated() {
            guard var id = rows[place.row].ownID else { continue }
            let number = Int(id.withUTF8 { ids.intern($0) })
            numbers[index] = number
            if number == lasts.count { lasts.append(place) } else if lasts[number].row < place.row { lasts[number] = place }
        }
        guard ids.count > 0 else { return (places, 0) }
        var kept: [Place] = []
        kept.reserveCapacity(places.count)
        var amended = 0
        for (place, number) in zip(places, numbers) {
            guard number >= 0, lasts[number].row != place.row else {
                kept.append(place)
                continue
            }
            if lasts[number].key != place.key || RecordContent(rows[lasts[number].row]) != RecordContent(rows[place.row]) { amended += 1 }
        }
        return (kept, amended)
    }
}
