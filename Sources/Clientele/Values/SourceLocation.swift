/// A place in an input: a file, with the line and column where they are known.
public struct SourceLocation: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The file's name as the caller gave it, or `-` for standard input.
    public var file: String
    /// The line, counted from 1; `nil` where the error concerns the file as a whole.
    public var line: Int?
    /// The column, counted in fields from 1 for tables and in bytes from 1 for other text; `nil` where the whole line is concerned.
    public var column: Int?

    /// Makes a location.
    ///
    /// - Parameters:
    ///   - file: The file's name.
    ///   - line: The line, counted from 1.
    ///   - column: The column, counted from 1.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `FILE:LINE:COLUMN`, leaving out what is not known.
    public var description: String {
        var text = file
        if let line {
            text += ":\(line)"
            if let column { text += ":\(column)" }
        }
        return text
    }
}
