import Clientele

/// The lines of `store append`: how many purchases are stored, told at once so that who sends them knows.
struct CommitLines: ~Copyable {
    private(set) var stored: Int
    private var isTold = false
    private var output: FileWriter

    init(stored: Int) throws {
        self.stored = stored
        output = try FileWriter(path: "-")
    }

    /// Tells that so many more are stored.
    mutating func committed(_ count: Int) throws {
        stored += count
        isTold = true
        let line = Array("committed \(stored)\n".utf8)
        try line.withUnsafeBytes { try output.write($0) }
    }

    /// Tells at the end how many there are, unless that was said last.
    mutating func end() throws {
        if !isTold { try committed(0) }
        try output.commit()
    }
}
