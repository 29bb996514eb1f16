/// Writes CSV (RFC 4180, UTF-8, lines ended by a line feed), field by field.
///
/// Text is quoted exactly where it has to be: where it has a comma, a quote, a line break, or a space or tab at either end. Text that a
/// spreadsheet would take for a formula gets an apostrophe before it, and so does text that already looks protected, so that
/// reading takes exactly that apostrophe away again. Numbers, amounts and days are written as such: `-12.50` stays a number.
///
/// ```swift
/// var writer = CSVWriter()
/// try writer.header("customer_id", "amount")
/// try writer.text("=1+2")
/// writer.amount(minorUnits: -1250, digits: 2)
/// try writer.endRow()
/// print(writer.contents)
/// // customer_id,amount
/// // '=1+2,-12.50
/// ```
///
/// A file appears under its name only when ``finish()`` has written all of it; a writer that goes away before leaves an
/// existing file as it was.
public struct CSVWriter: ~Copyable, Sendable {
    private static let flushSize = 1 << 18

    var buffer: [UInt8] = []
    private var file: FileWriter?
    private let path: String?
    private var line = 1
    private var fieldsInRow = 0
    private var rowStart = 0

    /// Makes a writer that keeps what it writes, see ``contents``.
    public init() {
        path = nil
    }

    /// Makes a writer to a file.
    ///
    /// - Parameter path: The file's path, or `-` for standard output.
    /// - Throws: ``ClienteleError/Code/fileAccess`` for a place where no file can be written.
    public init(path: String) throws {
        file = try FileWriter(path: path)
        self.path = path
        buffer.reserveCapacity(CSVWriter.flushSize + 4_096)
    }

    /// What was written, for a writer without a file; of one with a file, what has not gone there yet.
    public var contents: String { String(decoding: buffer, as: UTF8.self) }

    /// Ends a row.
    ///
    /// A row of one empty field is written as two quotes, since an empty line is no row.
    ///
    /// - Throws: ``ClienteleError/Code/fileAccess`` when the file cannot be written on.
    public mutating func endRow() throws {
        if fieldsInRow == 1, buffer.count == rowStart { buffer += [CSVScan.quote, CSVScan.quote] }
        buffer.append(CSVScan.lineFeed)
        fieldsInRow = 0
        line += 1
        if file != nil, buffer.count >= CSVWriter.flushSize { try flush() }
        rowStart = buffer.count
    }

    /// Writes what is left and puts the file in its place; without it there will be no file.
    ///
    /// - Throws: ``ClienteleError/Code/fileAccess`` when that fails; an older file of the name then stays as it was.
    public mutating func finish() throws {
        guard file != nil else { return }
        try flush()
        try file?.commit()
    }

    /// Begins a field: writes the comma before it.
    @inline(__always)
    mutating func beginField() {
        if fieldsInRow > 0 { buffer.append(CSVScan.comma) }
        fieldsInRow += 1
    }

    /// The error for text that CSV cannot carry.
    func zeroByteError() -> ClienteleError {
        let location = path.map { SourceLocation(file: $0, line: line, column: fieldsInRow + 1) }
        return ClienteleError(.invalidText, "text with a zero byte cannot be written", at: location, remedy: "take the zero byte out")
    }

    private mutating func flush() throws {
        // In two steps: the buffer and the file are both parts of the writer, and only one may be open for change at a time.
        var bytes: [UInt8] = []
        swap(&bytes, &buffer)
        try bytes.withUnsafeBytes { try file?.write($0) }
        bytes.removeAll(keepingCapacity: true)
        swap(&bytes, &buffer)
    }
}
