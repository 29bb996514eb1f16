/// One stored property of every record of a block, reached by its place in memory.
///
/// This is what lets a kind name its columns once, as key paths, for writing and reading both, without a call per value.
struct BlockFields<Value> {
    private let start: UnsafeRawPointer?
    private let stride: Int
    /// How many records there are.
    let count: Int

    /// Reaches the property of a type at an offset; the records outlive the fields.
    init(_ rows: BlockRows, offset: Int) {
        start = rows.start.map { $0 + offset }
        stride = rows.stride
        count = rows.start == nil ? 0 : rows.count
    }

    /// Calls a closure with every record's value, in order.
    @inline(__always)
    func forEach(_ body: (Int, borrowing Value) -> Void) {
        guard var place = start else { return }
        for row in 0..<count {
            body(row, place.assumingMemoryBound(to: Value.self).pointee)
            place += stride
        }
    }

    /// Replaces every record's value, in order; the rows must be ones that may be changed.
    @inline(__always)
    func replaceEach(_ value: (Int) throws(BlockFault) -> Value) throws(BlockFault) {
        guard let start else { return }
        var place = UnsafeMutableRawPointer(mutating: start)
        for row in 0..<count {
            place.assumingMemoryBound(to: Value.self).pointee = try value(row)
            place += stride
        }
    }
}
