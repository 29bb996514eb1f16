/// JSON text that was read strictly before anything is decoded from it.
///
/// A decoder lets the second of two equal keys vanish, does not mind keys it does not know, and says "the data is not in the correct format" of
/// the rest. This says what is wrong and where: the grammar of RFC 8259 with valid UTF-8, no key twice in an object (compared by its bytes after
/// escapes), no key that the shape does not have, and no nesting beyond a limit.
package struct StrictJSON: Sendable {
    /// The deepest nesting of arrays and objects unless told otherwise; the decoder that follows takes 512.
    package static let usualDepth = 256
    /// As many problems as are kept; the text is bad enough then.
    package static let mostProblems = 1_000

    /// What is wrong, in the order of the text; an error of grammar ends the reading and is the last.
    package private(set) var problems: [ClienteleError] = []
    private let file: String
    private var places: [String: SourceLocation] = [:]

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - bytes: The text in UTF-8; a byte order mark is passed over.
    ///   - file: The file's name, for locations.
    ///   - shape: What keys there may be.
    ///   - depth: The deepest nesting.
    /// - Complexity: O(*length*), for nesting within the limit.
    package init(_ bytes: [UInt8], file: String, shape: JSONShape = .any, depth: Int = StrictJSON.usualDepth) {
        self.file = file
        var scanner = JSONScanner(bytes, depth: depth)
        scanner.scan(shape)
        problems = scanner.problems.map { problem in
            ClienteleError(
                problem.isGrammar ? .malformedJSON : .invalidKey, problem.message, at: scanner.location(problem.offset, file),
                remedy: problem.remedy)
        }
        places = scanner.places.mapValues { scanner.location($0, file) }
    }

    /// Where a value begins.
    ///
    /// - Parameter path: The keys and places (from 0) from the outermost value to it, as the text writes them.
    /// - Returns: Its place, or that of the innermost value around it that was seen.
    package func location(of path: [String]) -> SourceLocation {
        var path = path
        while true {
            if let place = places[JSONScanner.joined(path)] { return place }
            guard path.popLast() != nil else { return SourceLocation(file: file) }
        }
    }
}
