/// Counts the codes of one customer after another and names the most frequent; the space for it is used again.
struct CodeTally {
    private var counts: [Int32]
    private var seen: [UInt32] = []

    /// For codes from 1 up to a number; 0 stands for none.
    init(codes: Int) {
        counts = [Int32](repeating: 0, count: codes + 1)
    }

    mutating func add(_ code: UInt32) {
        guard code > 0 else { return }
        if counts[Int(code)] == 0 { seen.append(code) }
        counts[Int(code)] &+= 1
    }

    /// The most frequent code less one and its share of those counted, and forgets all; of equal ones the first, −1 where nothing was counted.
    mutating func takeMostFrequent() -> (code: Int32, share: Float) {
        var (best, most, total): (UInt32, Int32, Int32) = (0, 0, 0)
        for code in seen {
            let count = counts[Int(code)]
            total &+= count
            if count > most || (count == most && code < best) { (best, most) = (code, count) }
            counts[Int(code)] = 0
        }
        seen.removeAll(keepingCapacity: true)
        return best > 0 ? (Int32(truncatingIfNeeded: best) - 1, Float(most) / Float(total)) : (-1, 0)
    }
}
