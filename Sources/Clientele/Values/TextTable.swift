/// Texts side by side in one buffer, usually in byte order, so that a text's rank is its number.
package struct TextTable: Sendable, Equatable {
    package private(set) var bytes: [UInt8] = []
    private var ends: [Int] = []

    package init(minimumCapacity: Int = 0, bytes capacity: Int = 0) {
        ends.reserveCapacity(minimumCapacity)
        bytes.reserveCapacity(capacity)
    }

    package var count: Int { ends.count }

    package mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
    }

    /// The text of a number below ``count``.
    package subscript(index: Int) -> String {
        String(decoding: bytes[start(of: index)..<ends[index]], as: UTF8.self)
    }

    /// Calls a closure with the bytes of a text.
    package func withBytes<Result>(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[start(of: index)..<ends[index]])) }
    }

    /// The rank of a text in a table in byte order, or `nil`.
    ///
    /// - Complexity: O(*length* · log *n*).
    package func rank(of text: String) -> Int? {
        var text = text
        return text.withUTF8 { wanted in
            bytes.withUnsafeBufferPointer { bytes in
                var low = 0
                var high = ends.count
                while low < high {
                    let middle = (low + high) / 2
                    let candidate = UnsafeBufferPointer(rebasing: bytes[start(of: middle)..<ends[middle]])
                    if TextTable.precedes(candidate, wanted) { low = middle + 1 } else { high = middle }
                }
                guard low < ends.count, bytes[start(of: low)..<ends[low]].elementsEqual(wanted) else { return nil }
                return low
            }
        }
    }

    private func start(of index: Int) -> Int { index == 0 ? 0 : ends[index - 1] }

    /// The union of two tables in byte order, and where each table's ranks went.
    ///
    /// - Complexity: O(*n* + *m*).
    package static func union(_ left: TextTable, _ right: TextTable) -> (table: TextTable, left: [UInt32], right: [UInt32]) {
        var table = TextTable(minimumCapacity: left.count + right.count, bytes: left.bytes.count + right.bytes.count)
        var fromLeft: [UInt32] = []
        var fromRight: [UInt32] = []
        fromLeft.reserveCapacity(left.count)
        fromRight.reserveCapacity(right.count)
        left.bytes.withUnsafeBufferPointer { leftBytes in
            right.bytes.withUnsafeBufferPointer { rightBytes in
                while fromLeft.count < left.count || fromRight.count < right.count {
                    let leftText = left.next(after: fromLeft.count, in: leftBytes)
                    let rightText = right.next(after: fromRight.count, in: rightBytes)
                    let rank = UInt32(truncatingIfNeeded: table.count)
                    let takesLeft = leftText.map { text in rightText.map { !precedes($0, text) } ?? true } ?? false
                    let takesRight = rightText.map { text in leftText.map { !precedes($0, text) } ?? true } ?? false
                    if takesLeft { fromLeft.append(rank) }
                    if takesRight { fromRight.append(rank) }
                    if let text = takesLeft ? leftText : rightText { table.append(text) }
                }
            }
        }
        return (table, fromLeft, fromRight)
    }

    private func next(after count: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        count < self.count ? UnsafeBufferPointer(rebasing: bytes[start(of: count)..<ends[count]]) : nil
    }

    /// The first eight bytes as a number that orders as they do, zeros standing for what is not there.
    static func prefix(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        if text.count >= 8 { return UInt64(bigEndian: UnsafeRawBufferPointer(text).loadUnaligned(as: UInt64.self)) }
        var value: UInt64 = 0
        for byte in text { value = value << 8 | UInt64(byte) }
        return text.isEmpty ? 0 : value << UInt64(8 * (8 - text.count))
    }

    /// Whether a text comes before another by its bytes.
    static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        let shared = Swift.min(left.count, right.count)
        for offset in 0..<shared where left[offset] != right[offset] { return left[offset] < right[offset] }
        return left.count < right.count
    }
}
