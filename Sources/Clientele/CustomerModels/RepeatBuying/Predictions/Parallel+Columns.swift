extension Parallel {
    /// Maps numbers from 0 on all cores, in runs of a fixed size.
    static func chunked<Output: Sendable>(_ count: Int, size: Int, _ body: @Sendable (Int) -> Output) throws -> [Output] {
        joined(
            try map(count: (count + size - 1) / size) { chunk in
                (chunk * size..<Swift.min((chunk + 1) * size, count)).map(body)
            })
    }

    /// The elements of all parts in one array, copied part by part.
    static func joined<Output>(_ parts: [[Output]]) -> [Output] {
        guard parts.count != 1 else { return parts[0] }
        var whole: [Output] = []
        whole.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts { whole.append(contentsOf: part) }
        return whole
    }
}
