/// A place in an input: a file, with the line and column, or for a file that is no text the byte, where they are known.
public struct SourceLocation: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The file's name as the caller gave it, or `-` for standard input.
    public var file: String
    /// The line, counted from 1; `nil` where the error concerns the file as a whole.
    public var line: Int?
    /// The column, counted in fields from 1 for tables and in bytes from 1 for other text; `nil` where the whole line is concerned.
    public var column: Int?
    /// The byte, counted from 0; `nil` for text.
    public var offset: Int?

    /// Makes a location in a file that is no text.
    ///
    /// - Parameters:
    ///   - file: The file's name.
    ///   - offset: The byte, counted from 0.
    public init(file: String, offset: Int) {
        self.file = file
        self.offset = offset
    }

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

    /// `FILE:LINE:COLUMN`, leaving out what is not known, or `FILE at byte OFFSET`.
    public var description: String {
        var text = file
        if let offset { text += " at byte \(offset)" }
        if let line {
            text += ":\(line)"
            if let column { text += ":\(column)" }
        }
        return text
    }
}
