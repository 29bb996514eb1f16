/// A column of labels: the different ones in byte order, and for each row the rank of its own.
package struct SurvivalLabels: Sendable, Equatable {
    /// The different labels in byte order.
    package let names: [String]
    /// The rank of each row's label.
    package let codes: [UInt32]

    /// Codes labels; two are the same only when their UTF-8 bytes are.
    init(_ labels: [String]) {
        let chunks = ParallelFill.chunks(of: labels.count)
        let parts = (try? Parallel.map(count: chunks.count) { SightedLabels(labels[chunks[$0]]) }) ?? []
        let sighted = SightedLabels(parts.flatMap(\.names)[...])
        let order = sighted.names.indices.sorted { sighted.names[$0].utf8.lexicographicallyPrecedes(sighted.names[$1].utf8) }
        var ranks = [UInt32](repeating: 0, count: order.count)
        for (rank, number) in order.enumerated() { ranks[number] = UInt32(truncatingIfNeeded: rank) }
        names = order.map { sighted.names[$0] }
        var starts = [0]
        for part in parts { starts.append((starts.last ?? 0) + part.names.count) }
        // The rank of each label of each chunk, one chunk after another.
        let (places, chunkRanks) = (starts, sighted.numbers.map { ranks[Int($0)] })
        codes = ParallelFill.array(count: labels.count, chunks: chunks.count) { chunk, codes in
            let place = places[chunk]
            for (row, number) in zip(chunks[chunk], parts[chunk].numbers) {
                codes.initializeElement(at: row, to: chunkRanks[place + Int(number)])
            }
        }
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
