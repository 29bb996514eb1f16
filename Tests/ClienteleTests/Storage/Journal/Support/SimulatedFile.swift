import Clientele

/// A file of a ``SimulatedDisk``: what is read of it, what a loss of power leaves, and the changes between the two.
struct SimulatedFile: Sendable {
    /// What is read, by any process.
    private(set) var content: [UInt8] = []
    /// What was synced.
    private(set) var durable: [UInt8] = []
    /// What was changed since, in order.
    private(set) var unsynced: [FileChange] = []

    /// An empty file.
    init() {}

    /// A file that has been there for long.
    init(durable: [UInt8]) {
        content = durable
        self.durable = durable
    }

    mutating func change(_ change: FileChange) {
        change.apply(to: &content)
        unsynced.append(change)
    }

    /// Makes the changes last; those that a failed sync lost stay lost.
    mutating func sync() {
        for change in unsynced { change.apply(to: &durable) }
        unsynced = []
    }

    /// Fails to make the changes last, as systems do that throw away what they could not write: some of the changes are on the disk, the
    /// others will never be, and later syncs succeed.
    ///
    /// When it forgets, the file reads from now on as it is on the disk; else the cache still has the new bytes.
    mutating func failSync(forgets: Bool, using generator: inout some RandomNumberGenerator) {
        for piece in unsynced.flatMap(\.pieces) where Bool.random(using: &generator) { piece.apply(to: &durable) }
        unsynced = []
        if forgets { content = durable }
    }

    /// The file as it can be found after a loss of power, with `stale` bytes perhaps where it grew but was not written.
    func afterPowerLoss(_ loss: PowerLoss, stale: [UInt8], using generator: inout some RandomNumberGenerator) -> SimulatedFile {
        guard !unsynced.isEmpty, loss.survival != .nothing else { return SimulatedFile(durable: durable) }
        var left = durable
        if loss.survival == .everything {
            for change in unsynced { change.apply(to: &left) }
            return SimulatedFile(durable: left)
        }
        // Drawn before use: a closure cannot hold the generator while it is used elsewhere.
        var filler = SeededGenerator(seed: generator.next())
        func fill(_ range: Range<Int>) -> [UInt8] {
            switch loss.unwritten {
            case .zeros: return [UInt8](repeating: 0, count: range.count)
            case .garbage: return range.map { _ in UInt8(truncatingIfNeeded: filler.next()) }
            case .stale: return range.map { $0 < stale.count ? stale[$0] : 0 }
            }
        }
        for piece in surviving(loss, using: &generator) { piece.apply(to: &left, filling: fill) }
        // A file's size is written apart from its bytes.
        if Bool.random(using: &generator) {
            let size = Int.random(in: possibleSizes, using: &generator)
            FileChange.truncate(size: size).apply(to: &left, filling: fill)
        }
        return SimulatedFile(durable: left)
    }

    private func surviving(_ loss: PowerLoss, using generator: inout some RandomNumberGenerator) -> [FileChange] {
        let pieces = unsynced.flatMap(\.pieces)
        if loss.survival == .beginning {
            var first = Array(pieces.prefix(Int.random(in: 0...pieces.count, using: &generator)))
            if loss.tearsSectors, case .write(let offset, let bytes)? = first.last, bytes.count > 1 {
                first[first.count - 1] = .write(
                    offset: offset, bytes: Array(bytes.prefix(Int.random(in: 1...bytes.count, using: &generator))))
            }
            return first
        }
        // Of two changes of the same bytes, the earlier one done last is the later one not done: an order is not needed.
        let share = [0.1, 0.5, 0.9].randomElement(using: &generator) ?? 0.5
        return pieces.filter { _ in Double.random(in: 0..<1, using: &generator) < share }
            .map { loss.tearsSectors && Int.random(in: 0..<4, using: &generator) == 0 ? $0.torn(using: &generator) : $0 }
    }

    /// From the smallest to the largest size that the file has had since it was synced.
    private var possibleSizes: ClosedRange<Int> {
        var (size, least, most) = (durable.count, durable.count, durable.count)
        for change in unsynced {
            size = change.size(after: size)
            least = min(least, size)
            most = max(most, size)
        }
        return least...most
    }
}
