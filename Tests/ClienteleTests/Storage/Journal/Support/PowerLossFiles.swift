@testable import Clientele

/// Files in memory that can lose power between any two acts on them.
///
/// Acts that change something, or make it last, are counted from 0; reading is not counted. See ``SimulatedDisk`` for what is promised.
final class PowerLossFiles: FileLayer {
    fileprivate struct State {
        var disk: SimulatedDisk
        var count = 0
        /// The acts that were done, and the disk before each, when they are kept.
        var recording: [(act: DiskAct, before: SimulatedDisk)]?
        var faults = DiskFaults()
        /// The act that failed as planned, the path of its file, and the size that it has.
        var failed: (act: DiskAct, path: String, size: Int)?
        var locks: Set<String> = []
    }

    private let state: Guarded<State>

    /// Makes a file system.
    ///
    /// - Parameters:
    ///   - disk: What it holds.
    ///   - isRecording: Whether every act is kept with the disk before it.
    init(_ disk: SimulatedDisk = SimulatedDisk(), isRecording: Bool = false) {
        state = Guarded(State(disk: disk, recording: isRecording ? [] : nil))
    }

    /// The disk now.
    var disk: SimulatedDisk { state.withLock(\.disk) }

    /// How many acts there were.
    var actCount: Int { state.withLock(\.count) }

    /// The acts that were done, and the disk before each.
    var recording: [(act: DiskAct, before: SimulatedDisk)] { state.withLock { $0.recording ?? [] } }

    /// The act that failed as planned, the path of its file, and the size that it has.
    var failed: (act: DiskAct, path: String, size: Int)? { state.withLock(\.failed) }

    /// What goes wrong from now on.
    var faults: DiskFaults {
        get { state.withLock(\.faults) }
        set { state.withLock { $0.faults = newValue } }
    }

    /// A file system of its own, as it can be found when the power is lost now; nobody holds its locks.
    func afterPowerLoss(_ loss: PowerLoss, using generator: inout some RandomNumberGenerator) -> PowerLossFiles {
        PowerLossFiles(disk.afterPowerLoss(loss, using: &generator))
    }

    /// A file system of its own, as another process finds it when this one is killed now; nobody holds its locks.
    func afterKill() -> PowerLossFiles { PowerLossFiles(disk) }

    /// The bytes of a file now.
    func content(_ path: String) -> [UInt8]? {
        state.withLock { state in state.disk.file(path).map { state.disk.files[$0].content } }
    }

    // MARK: The layer

    func names(in folder: String) throws -> [String]? {
        // Backwards, so that nobody counts on an order.
        try reading { $0.folders[folder]?.names.keys.sorted(by: >) }
    }

    func makeFolder(_ path: String) throws {
        if try reading({ $0.folders[path] }) == nil { try perform(.makeFolder(path)) }
    }

    func open(_ path: String, for use: FileUse) throws -> (any StoredFile)? {
        let present = try reading { $0.file(path) }
        switch use {
        case .reading, .writing: return present.map { PowerLossFile(path: path, number: $0, files: self) }
        case .creating: return present == nil ? PowerLossFile(path: path, number: try number(creating: path), files: self) : nil
        }
    }

    func rename(_ path: String, to newPath: String) throws { try perform(.rename(path, to: newPath)) }

    func remove(_ path: String) throws {
        if try reading({ $0.file(path) }) != nil { try perform(.remove(path)) }
    }

    func syncFolder(_ path: String) throws { try perform(.syncFolder(path)) }

    func lock(_ path: String) throws -> (any FileLock)? {
        if try reading({ $0.file(path) }) == nil { try perform(.create(path)) }
        return state.withLock { $0.locks.insert(path).inserted } ? PowerLossLock(path: path, files: self) : nil
    }

    func unlock(_ path: String) {
        state.withLock { _ = $0.locks.remove(path) }
    }

    private func number(creating path: String) throws -> Int {
        try perform(.create(path))
        return try reading { $0.file(path) ?? 0 }
    }

    // MARK: The disk

    /// Reads something off the disk, unless it stands still.
    func reading<Value: Sendable>(_ read: (borrowing SimulatedDisk) -> Value) throws -> Value {
        try state.withLock { state in
            if let stop = state.faults.stopsAt, state.count > stop { throw PowerLossFiles.fault("the disk stands still") }
            return read(state.disk)
        }
    }

    /// Does an act, or fails as was planned.
    func perform(_ act: DiskAct) throws {
        try state.withLock { state in
            let number = state.count
            state.count += 1
            if let stop = state.faults.stopsAt, number >= stop {
                if number == stop, let part = act.part(upTo: state.faults.bytesBefore) { state.perform(part) }
                throw PowerLossFiles.fault("the disk stands still")
            }
            if state.faults.failsAt == number { throw state.fail(act) }
            let room = state.room(for: act)
            if let room, room < act.byteCount || act.byteCount == 0 {
                if let part = act.part(upTo: room) { state.perform(part) }
                throw PowerLossFiles.fault("the disk is full")
            }
            guard state.perform(act) else { throw PowerLossFiles.fault("there is no such file or folder for \(act.name)") }
        }
    }

    static func fault(_ reason: String) -> ClienteleError { ClienteleError(.fileAccess, reason, remedy: "this is a test") }
}

extension PowerLossFiles.State {
    @discardableResult
    mutating func perform(_ act: DiskAct) -> Bool {
        if recording != nil { recording?.append((act, disk)) }
        return faults.ignores(act) || disk.perform(act)
    }

    /// Fails an act as planned.
    mutating func fail(_ act: DiskAct) -> ClienteleError {
        let path = disk.path(of: act)
        failed = (act, path, disk.file(path).map { disk.files[$0].content.count } ?? 0)
        if case .sync(let file) = act {
            disk.failSync(file, forgets: faults.forgetsAfterFailedSync, using: &faults.generator)
        } else if let part = act.part(upTo: min(faults.bytesBefore, act.byteCount - 1)) {
            perform(part)
        }
        return PowerLossFiles.fault("the device failed")
    }

    /// How many bytes of a write there is room for; `nil` where it does not matter.
    func room(for act: DiskAct) -> Int? {
        guard let capacity = faults.capacity else { return nil }
        let left = max(0, capacity - disk.usedBytes)
        switch act {
        case .write(let file, let offset, let bytes):
            let inPlace = max(0, disk.files[file].content.count - offset)
            return bytes.count <= inPlace + left ? nil : inPlace + left
        case .create, .makeFolder: return left > 0 ? nil : 0
        default: return nil
        }
    }
}
