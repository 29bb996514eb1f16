/// A row of a file that was not taken: where it stands, why, and what it says.
///
/// ```swift
/// let row = RejectedRow(
///     file: "sales.csv", line: 7, column: 3, message: "'1,5' is no amount", remedy: "write 1.5", record: "C1,2024-01-31,\"1,5\"")
/// print(row)  // sales.csv:7:3: '1,5' is no amount; write 1.5
/// ```
public struct RejectedRow: Sendable, Hashable, Codable {
    /// The file's name as the caller gave it, or `-` for standard input.
    public let file: String
    /// The line on which the row begins, counted from 1, in line feeds of the file.
    public let line: Int
    /// The field at fault, counted from 1; `nil` where the row as a whole is.
    @ExplicitNull public private(set) var column: Int?
    /// What is wrong, as a sentence without a closing full stop.
    public let message: String
    /// What to do about it, as a sentence without a closing full stop.
    public let remedy: String
    /// The row as it stands in the file, at most its first 1,000 bytes.
    public let record: String

    /// Makes a rejected row.
    ///
    /// - Parameters:
    ///   - file: The file's name.
    ///   - line: The line, counted from 1.
    ///   - column: The field, counted from 1.
    ///   - message: What is wrong.
    ///   - remedy: What to do about it.
    ///   - record: The row as it stands in the file.
    public init(file: String, line: Int, column: Int?, message: String, remedy: String, record: String) {
        self.file = file
        self.line = line
        _column = ExplicitNull(wrappedValue: column)
        self.message = message
        self.remedy = remedy
        self.record = record
    }

    /// The place in the file.
    public var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }

    /// The rejection as an error, for a caller that does not go on without the row.
    public var error: ClienteleError { ClienteleError(.invalidRecord, message, at: location, remedy: remedy) }
}

extension RejectedRow: CustomStringConvertible {
    /// The rejection in one line: `FILE:LINE:COLUMN: what is wrong; what to do`.
    public var description: String { error.description }
}
