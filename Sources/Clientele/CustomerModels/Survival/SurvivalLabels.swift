/// A column of labels: the different ones in byte order, and for each row the rank of its own.
package struct SurvivalLabels: Sendable, Equatable {
    /// The different labels in byte order.
    package let names: [String]
    /// The rank of each row's label.
    package let codes: [UInt32]

    /// Codes labels; two are the same only when their UTF-8 bytes are.
    init(_ labels: [String]) {
        var interner = TextInterner()
        var firstSeen: [String] = []
        var sightings: [UInt32] = []
        sightings.reserveCapacity(labels.count)
        for label in labels {
            var label = label
            let number = label.withUTF8 { interner.intern($0) }
            if interner.count > firstSeen.count { firstSeen.append(label) }
            sightings.append(number)
        }
        let order = firstSeen.indices.sorted { firstSeen[$0].utf8.lexicographicallyPrecedes(firstSeen[$1].utf8) }
        var ranks = [UInt32](repeating: 0, count: order.count)
        for (rank, number) in order.enumerated() { ranks[number] = UInt32(truncatingIfNeeded: rank) }
        names = order.map { firstSeen[$0] }
        codes = sightings.map { ranks[Int($0)] }
    }

    /// Takes labels that are coded already.
    init(names: [String], codes: [UInt32]) {
        self.names = names
        self.codes = codes
    }

    /// The label of a row.
    func name(_ row: Int) -> String { names[Int(codes[row])] }

    /// The same column of some rows only, labels without a row left out.
    func selecting(_ rows: [Int]) -> SurvivalLabels { SurvivalLabels(rows.map(name)) }
}
