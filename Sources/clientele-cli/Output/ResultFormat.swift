import Clientele
import ClienteleReport

/// How a result is written: for programs, for a terminal, or as a page.
enum ResultFormat: String, CaseIterable {
    case html, json, text

    /// The format asked for; a page for a file that is named as one is, else JSON.
    ///
    /// - Parameter arguments: The words of the call.
    /// - Throws: ``InputProblems`` for a format that is none.
    init(_ arguments: ParsedArguments) throws {
        let named = try arguments.choice("--format", of: ResultFormat.allCases.map(\.rawValue)).flatMap(ResultFormat.init)
        self = named ?? (ResultFormat.isPage(arguments.text("--output")) ? .html : .json)
    }

    /// Whether a file is named as a page is.
    static func isPage(_ path: String?) -> Bool {
        guard let path = path?.lowercased() else { return false }
        return path.hasSuffix(".html") || path.hasSuffix(".htm")
    }
}
