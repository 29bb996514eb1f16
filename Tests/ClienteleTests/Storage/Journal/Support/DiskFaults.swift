import Clientele

/// What goes wrong with a disk that has power.
struct DiskFaults: Sendable {
    /// The number of the first act that is not done, nor any later one.
    var stopsAt: Int?
    /// The number of an act that fails, once.
    var failsAt: Int?
    /// How many bytes of a write are done before it stops or fails.
    var bytesBefore = 0
    /// How many bytes the disk can hold.
    var capacity: Int?
    /// Whether a file reads as it is on the disk after a sync failed, and not as it was written.
    var forgetsAfterFailedSync = false
    /// Decides what is lost when a sync fails.
    var generator = SeededGenerator(seed: 1)
    /// Whether syncing a file, or a folder, says that it was done without doing it.
    var ignoresFileSync = false
    var ignoresFolderSync = false

    /// Whether an act is to be believed done and not to be done.
    func ignores(_ act: DiskAct) -> Bool {
        switch act {
        case .sync: ignoresFileSync
        case .syncFolder: ignoresFolderSync
        default: false
        }
    }
}
