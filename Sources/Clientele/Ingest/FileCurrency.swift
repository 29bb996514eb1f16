/// The currency of a file's amounts: what the caller fixed, or else what the first row taken says.
struct FileCurrency {
    /// The currency to read the row at hand in.
    private(set) var current: Currency
    private var code: [UInt8]
    private var isOpen: Bool

    init(fixed: Currency?) {
        current = fixed ?? .none
        code = Array(current.code.utf8)
        isOpen = fixed == nil
    }

    /// The currency of the rows taken; none where no row was.
    var settled: Currency { isOpen ? .none : current }

    /// Looks at a row's cell in the `currency` column.
    ///
    /// - Parameter cell: The code.
    /// - Throws: ``RowProblem`` for another currency than the file's, or a code that is none.
    @inline(__always)
    mutating func check(_ cell: UnsafeBufferPointer<UInt8>) throws {
        if code.elementsEqual(cell) { return }
        try adopt(cell)
    }

    /// Notes that a row was taken, which fixes the currency.
    @inline(__always)
    mutating func settle() {
        isOpen = false
    }

    private mutating func adopt(_ cell: UnsafeBufferPointer<UInt8>) throws {
        let shown = UTF8Text.shown(cell)
        guard isOpen else {
            throw RowProblem(
                role: "currency", "the row is in '\(shown)', the file's amounts are in \(current.code)",
                remedy: "convert it at a stated rate first, or read it as a file of its own")
        }
        do {
            current = try Currency(String(decoding: cell, as: UTF8.self))
            code = Array(cell)
        } catch let error as ClienteleError {
            throw RowProblem(role: "currency", "'\(shown)' is no ISO 4217 currency code", remedy: error.remedy)
        }
    }
}
