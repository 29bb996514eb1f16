extension TransitionMatrix: Codable {
    /// Reads a matrix from the list of all its entries, row by row.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/unreadableEncoding`` when an entry is missing, doubled or out of order, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let entries = try decoder.singleValueContainer().decode([Entry].self)
        let size = entries.prefix { $0.from == entries.first?.from }.count
        let labels = entries.prefix(size).map(\.to)
        let isComplete =
            entries.count == size * size
            && entries.enumerated().allSatisfy { $1.from == labels[$0 / size] && $1.to == labels[$0 % size] }
        guard isComplete else {
            throw ClienteleError(
                .unreadableEncoding, "the entries of a transition matrix are not one for each pair of labels, row by row",
                remedy: "keep the zeros and the order")
        }
        let counts = labels.indices.map { row in entries[row * size..<(row + 1) * size].map(\.count) }
        try self.init(labels: labels, counts: counts)
    }

    /// Writes the list of all entries.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(entries)
    }
}
