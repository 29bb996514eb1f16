/// What a disk went through while a store was open on it, and what the store had said by when.
struct StoreLife: Sendable {
    /// The acts on the disk, and the disk before each.
    var recording: [(act: DiskAct, before: SimulatedDisk)] = []
    /// The disk in the end.
    var end = SimulatedDisk()
    /// The states that were safe, and how many acts on the disk there had been when that was known.
    private var safe: [(revision: UInt64, at: Int)] = []
    /// The states that were possible, and how many acts on the disk there had been when that was known.
    private var possible: [(revision: UInt64, at: Int)] = []

    /// Begins a life.
    ///
    /// - Parameters:
    ///   - safe: The state that is safe at the beginning.
    ///   - possible: The last state that is possible at the beginning.
    init(safe: UInt64, possible: UInt64) {
        self.safe = [(safe, 0)]
        self.possible = [(possible, 0)]
    }

    /// A state was acknowledged, or read, after so many acts on the disk.
    mutating func acknowledge(_ revision: UInt64, at count: Int) { safe.append((revision, count)) }

    /// Acts were asked for that lead at most to a state.
    mutating func ask(upTo revision: UInt64, at count: Int) { possible.append((revision, count)) }

    /// The states that may be found when only the first acts on the disk were done.
    func states(after count: Int) -> ClosedRange<UInt64> {
        let least = safe.lazy.filter { $0.at <= count }.map(\.revision).max() ?? 0
        let most = possible.lazy.filter { $0.at <= count }.map(\.revision).max() ?? 0
        return least...max(least, most)
    }

    /// The disk after the first acts on it.
    func disk(after count: Int) -> SimulatedDisk { count < recording.count ? recording[count].before : end }
}
