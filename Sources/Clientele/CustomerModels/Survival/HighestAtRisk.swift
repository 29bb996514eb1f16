/// The highest number among those at risk, walking back in time: a heap from which rows are dropped once their entry has been passed.
struct HighestAtRisk {
    private var heap: [(value: Double, entry: Double)] = []
    private var entries: [Int: Double] = [:]

    /// Starts for a stratum; only rows that come in late can be dropped.
    init(late order: SurvivalOrder, stratum: Int) {
        for index in order.lateStrata[stratum] { entries[Int(order.late[index])] = order.lateEntries[index] }
    }

    mutating func add(_ value: Double, at place: Int) {
        let entry = entries[place] ?? -1
        // Whoever is not higher and comes in no earlier than the top can never be the highest.
        if let top = heap.first, value <= top.value, entry >= top.entry { return }
        heap.append((value, entry))
        var child = heap.count - 1
        while child > 0, heap[(child - 1) / 2].value < heap[child].value {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// The highest number among those whose entry lies before a time.
    mutating func value(at time: Double) -> Double {
        while let top = heap.first, top.entry >= time { removeTop() }
        return heap.first?.value ?? -.infinity
    }

    private mutating func removeTop() {
        let last = heap.count - 1
        heap.swapAt(0, last)
        heap.removeLast()
        var parent = 0
        while 2 * parent + 1 < last {
            var child = 2 * parent + 1
            if child + 1 < last, heap[child + 1].value > heap[child].value { child += 1 }
            guard heap[child].value > heap[parent].value else { return }
            heap.swapAt(parent, child)
            parent = child
        }
    }
}
