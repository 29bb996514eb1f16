import Clientele

/// What is wrong with a call or its input: one line a problem on standard error, at most twenty and then a count.
struct InputProblems: Error {
    private static let shown = 20
    private let lines: [String]
    private let count: Int
    /// What was done before nevertheless.
    var note: String?

    init(_ line: String) {
        self.init([line])
    }

    init(_ lines: [String], count: Int? = nil) {
        self.lines = Array(lines.prefix(InputProblems.shown))
        self.count = max(count ?? lines.count, lines.count)
    }

    /// Reads, and turns an input that cannot be read into a problem of the input.
    static func reading<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as ClienteleError { throw InputProblems("\(error)") }
    }

    /// The same, with the place of the input before each problem.
    static func reading<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as ClienteleError {
            throw InputProblems("\(path == "-" ? "standard input" : path): \(error)")
        }
    }

    func print() {
        for line in lines { StandardError.write("\(CommandLineTool.name): \(line)") }
        if count > lines.count {
            StandardError.write("\(CommandLineTool.name): and \(count - lines.count) more; mend them, or pass --skip-bad-rows")
        }
        if let note { StandardError.write("\(CommandLineTool.name): \(note)") }
    }
}
