import Clientele

/// A lock of ``PowerLossFiles``, held until nobody holds the value.
final class PowerLossLock: FileLock {
    private let path: String
    private let files: PowerLossFiles

    init(path: String, files: PowerLossFiles) {
        self.path = path
        self.files = files
    }

    deinit {
        files.unlock(path)
    }
}
