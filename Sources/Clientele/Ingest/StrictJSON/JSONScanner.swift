/// Reads JSON byte by byte, and notes what is wrong and where values begin.
struct JSONScanner {
    /// Something wrong at a byte.
    struct Problem {
        let offset: Int
        let message: String
        let remedy: String
        let isGrammar: Bool
    }

    /// An error of grammar, which ends the reading.
    struct Fault: Error {
        let offset: Int
        let message: String
        let remedy: String
    }

    let bytes: [UInt8]
    private let deepest: Int
    var offset = 0
    private(set) var problems: [Problem] = []
    private(set) var places: [String: Int] = [:]
    private var path: [String] = []

    init(_ bytes: [UInt8], depth: Int) {
        self.bytes = bytes
        deepest = depth
    }

    /// A path as one text in which no two paths are the same.
    static func joined(_ path: [String]) -> String {
        path.map { "\($0.utf8.count):\($0)" }.joined()
    }

    /// The line and column, both from 1, of a byte.
    func location(_ offset: Int, _ file: String) -> SourceLocation {
        let before = bytes.prefix(offset)
        let line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        return SourceLocation(file: file, line: line, column: max(1, offset - start + 1))
    }

    mutating func scan(_ shape: JSONShape) {
        do throws(Fault) {
            if let bad = JSONText.firstInvalidUTF8(bytes) {
                throw Fault(offset: bad, message: "the text is not valid UTF-8", remedy: "save the file as UTF-8")
            }
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
            try value(shape)
            skipSpace()
            if offset < bytes.count {
                throw Fault(
                    offset: offset, message: "there is something behind the end of the value", remedy: "write one JSON value a file")
            }
        } catch {
            problems.append(Problem(offset: error.offset, message: error.message, remedy: error.remedy, isGrammar: true))
        }
    }

    private mutating func value(_ shape: JSONShape) throws(Fault) {
        skipSpace()
        places[JSONScanner.joined(path)] = offset
        guard path.count <= deepest else {
            throw Fault(
                offset: offset, message: "values are nested more than \(deepest) deep", remedy: "write a flatter structure")
        }
        switch peek {
        case 0x7B: try object(shape.resolved)
        case 0x5B: try array(shape.resolved)
        case 0x22: _ = try string()
        case 0x74: try word("true")
        case 0x66: try word("false")
        case 0x6E: try word("null")
        case let byte? where byte == 0x2D || (0x30...0x39).contains(byte): try number()
        case nil: throw fault("the text ends where a value should be", "complete the file")
        default:
            throw fault("a value should stand here", "write an object, an array, a text in double quotes, a number, true, false or null")
        }
    }

    private mutating func object(_ shape: JSONShape) throws(Fault) {
        offset += 1
        var seen: [String: Int] = [:]
        skipSpace()
        if take(0x7D) { return }
        while true {
            skipSpace()
            let start = offset
            guard peek == 0x22 else {
                throw fault("a key in double quotes should stand here", "write \"key\": value, without a comma behind the last")
            }
            let key = try string()
            let inner = check(key, at: start, seen: &seen, shape)
            skipSpace()
            guard take(0x3A) else { throw fault("a colon should stand here", "write a colon between key and value") }
            path.append(key)
            try value(inner)
            path.removeLast()
            skipSpace()
            if take(0x7D) { return }
            guard take(0x2C) else { throw fault("a comma or the end of the object should stand here", "write a comma or a closing brace") }
        }
    }

    /// Notes a key that comes twice or is not known, and gives the shape of its value.
    private mutating func check(_ key: String, at start: Int, seen: inout [String: Int], _ shape: JSONShape) -> JSONShape {
        // The bytes tell keys apart: as `String`, "é" in one character and in two would be the same.
        let identity = JSONText.hexadecimal(key)
        if let first = seen[identity] {
            let line = location(first, "").line ?? 1
            add(start, "the key '\(JSONText.short(key))' comes twice, first in line \(line)", "keep one of them")
        }
        seen[identity] = start
        switch shape {
        case .object(let keys):
            if let inner = keys[key] { return inner }
            let known = keys.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: ", ")
            add(start, "the key '\(JSONText.short(key))' is not known", "use one of \(known), or take it out")
            return .any
        case .map(let inner): return inner
        case .any, .array, .later: return .any
        }
    }

    private mutating func array(_ shape: JSONShape) throws(Fault) {
        offset += 1
        let inner: JSONShape = if case .array(let inner) = shape { inner } else { .any }
        skipSpace()
        if take(0x5D) { return }
        var place = 0
        while true {
            path.append("\(place)")
            try value(inner)
            path.removeLast()
            place += 1
            skipSpace()
            if take(0x5D) { return }
            guard take(0x2C) else { throw fault("a comma or the end of the array should stand here", "write a comma or a closing bracket") }
        }
    }

    private mutating func add(_ offset: Int, _ message: String, _ remedy: String) {
        guard problems.count < StrictJSON.mostProblems else { return }
        problems.append(Problem(offset: offset, message: message, remedy: remedy, isGrammar: false))
    }

    func fault(_ message: String, _ remedy: String) -> Fault { Fault(offset: offset, message: message, remedy: remedy) }

    var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }
}
