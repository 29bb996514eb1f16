/// One act that changes a ``SimulatedDisk``.
enum DiskAct: Sendable {
    case makeFolder(String)
    case create(String)
    case write(file: Int, offset: Int, bytes: [UInt8])
    case truncate(file: Int, size: Int)
    case sync(file: Int)
    case rename(String, to: String)
    case remove(String)
    case syncFolder(String)

    /// What kind of act it is, for messages and for picking acts out.
    var name: String {
        switch self {
        case .makeFolder: "makeFolder"
        case .create: "create"
        case .write: "write"
        case .truncate: "truncate"
        case .sync: "sync"
        case .rename: "rename"
        case .remove: "remove"
        case .syncFolder: "syncFolder"
        }
    }

    /// How many bytes a write has; none for other acts.
    var byteCount: Int {
        if case .write(_, _, let bytes) = self { bytes.count } else { 0 }
    }

    /// What of a write is done when it stops after so many bytes; `nil` for any other act, of which nothing is done then.
    func part(upTo count: Int) -> DiskAct? {
        guard case .write(let file, let offset, let bytes) = self, count > 0 else { return nil }
        return .write(file: file, offset: offset, bytes: Array(bytes.prefix(count)))
    }
}
