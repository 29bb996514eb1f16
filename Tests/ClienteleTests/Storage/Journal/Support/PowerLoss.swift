import Clientele

/// How much of what was not synced is found after a loss of power.
struct PowerLoss: Sendable, CustomStringConvertible {
    /// Which of the changes that were not synced are on the disk.
    enum Survival: String, Sendable, CaseIterable {
        /// None.
        case nothing
        /// All.
        case everything
        /// The first ones, in the order in which they were made in each file and in each folder.
        case beginning
        /// Any of them, in the order in which they were made or in another.
        case anything
    }

    /// What stands where a file grew but its bytes were not written.
    enum Unwritten: String, Sendable, CaseIterable {
        /// Zeros, as common file systems promise.
        case zeros
        /// Random bytes.
        case garbage
        /// What another file of the disk holds at that offset, as if its blocks had been used again.
        case stale
    }

    var survival: Survival
    var unwritten = Unwritten.zeros
    /// Whether a sector of 512 bytes can be written in part.
    var tearsSectors = false

    var description: String { "\(survival.rawValue), unwritten \(unwritten.rawValue)\(tearsSectors ? ", torn sectors" : "")" }

    /// Any loss, the harsh ones more often.
    static func random(using generator: inout SeededGenerator) -> PowerLoss {
        let survival: Survival =
            switch generator.next(below: 10) {
            case 0: .nothing
            case 1: .everything
            case 2, 3: .beginning
            default: .anything
            }
        let unwritten = Unwritten.allCases[generator.next(below: 3)]
        return PowerLoss(survival: survival, unwritten: unwritten, tearsSectors: generator.next(below: 2) == 0)
    }
}
