/// The folder of a journal store: the names of its files.
struct JournalFolder: Sendable {
    let path: String
    let files: any FileLayer

    init(_ path: String, files: any FileLayer) {
        var path = Substring(path)
        while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
        self.path = String(path)
        self.files = files
    }

    var lock: String { path + "/lock" }
    var manifest: String { path + "/manifest" }
    /// Where a manifest is written before it takes its place.
    var nextManifest: String { path + "/manifest.next" }

    func segment(_ number: UInt64) -> String { path + "/" + JournalFolder.segmentPrefix + JournalFolder.digits(number) }
    func run(_ number: UInt64) -> String { path + "/" + JournalFolder.runPrefix + JournalFolder.digits(number) }

    /// The folder that this one is in.
    var parent: String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// What is in the folder; `nil` when there is none.
    func contents() throws -> Contents? {
        guard let names = try files.names(in: path) else { return nil }
        var contents = Contents()
        for name in names {
            if let number = JournalFolder.number(name, after: JournalFolder.segmentPrefix) {
                contents.segments.insert(number)
            } else if let number = JournalFolder.number(name, after: JournalFolder.runPrefix) {
                contents.runs.insert(number)
            } else if name == "manifest" {
                contents.hasManifest = true
            } else if name != "lock", name != "manifest.next" {
                contents.others.append(name)
            }
        }
        return contents
    }

    /// What is in a store's folder.
    struct Contents: Sendable {
        var segments: Set<UInt64> = []
        var runs: Set<UInt64> = []
        var hasManifest = false
        /// Names that no store gives.
        var others: [String] = []
    }

    private static let segmentPrefix = "journal-"
    private static let runPrefix = "run-"

    private static func digits(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func number(_ name: String, after prefix: String) -> UInt64? {
        guard name.hasPrefix(prefix), let number = UInt64(name.dropFirst(prefix.count), radix: 16) else { return nil }
        return name == prefix + digits(number) ? number : nil
    }
}
