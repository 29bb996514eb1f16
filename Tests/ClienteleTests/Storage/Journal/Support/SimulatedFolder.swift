/// A folder of a ``SimulatedDisk``: its names now, those that a loss of power leaves, and the changes between the two.
struct SimulatedFolder: Sendable {
    /// What a name stands for.
    enum Entry: Sendable, Hashable {
        case file(Int)
        case folder
    }

    private enum Change {
        /// A name was given, or, for `nil`, taken away.
        case name(String, Entry?)
        case rename(String, to: String, Entry)
    }

    /// The names now.
    private(set) var names: [String: Entry] = [:]
    /// The names that were synced.
    private(set) var durable: [String: Entry] = [:]
    private var unsynced: [Change] = []

    /// An empty folder.
    init() {}

    private init(durable: [String: Entry]) {
        names = durable
        self.durable = durable
    }

    mutating func set(_ name: String, to entry: Entry?) {
        names[name] = entry
        unsynced.append(.name(name, entry))
    }

    mutating func rename(_ name: String, to newName: String, _ entry: Entry) {
        names[name] = nil
        names[newName] = entry
        unsynced.append(.rename(name, to: newName, entry))
    }

    mutating func sync() {
        durable = names
        unsynced = []
    }

    /// The folder as it can be found after a loss of power.
    ///
    /// A rename is atomic for the name that it gives: it stands for the old file or for the new one. The name that it takes away may stay.
    func afterPowerLoss(_ loss: PowerLoss, using generator: inout some RandomNumberGenerator) -> SimulatedFolder {
        let surviving: [Change]
        switch loss.survival {
        case .nothing: surviving = []
        case .everything: surviving = unsynced
        case .beginning: surviving = Array(unsynced.prefix(Int.random(in: 0...unsynced.count, using: &generator)))
        case .anything: surviving = unsynced.filter { _ in Bool.random(using: &generator) }
        }
        var left = durable
        for change in surviving {
            switch change {
            case .name(let name, let entry): left[name] = entry
            case .rename(let name, let newName, let entry):
                left[newName] = entry
                let staysToo = loss.survival == .anything && Int.random(in: 0..<4, using: &generator) == 0
                left[name] = staysToo ? entry : nil
            }
        }
        return SimulatedFolder(durable: left)
    }
}
