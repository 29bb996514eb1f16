/// One line of an order.
struct SyntheticLine {
    let item: Int
    let pieces: Int64
    /// The day on which pieces came back, and how many; no pieces where none did.
    var refundDay = 0
    var refundedPieces: Int64 = 0
}
