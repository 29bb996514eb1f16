/// The records of a block as they lie in memory.
struct BlockRows {
    /// The first record; `nil` where there is none.
    let start: UnsafeRawPointer?
    /// The bytes from one record to the next.
    let stride: Int
    /// How many records there are.
    let count: Int

    init<Record>(_ records: UnsafeBufferPointer<Record>) {
        start = UnsafeRawPointer(records.baseAddress)
        stride = MemoryLayout<Record>.stride
        count = records.count
    }
}
