/// The currency of a file's amounts: what the caller fixed, or else the one currency that all its rows say.
struct FileCurrency {
    /// The currency to read the row at hand in.
    private(set) var current: Currency
    private var code: [UInt8]
    private var isOpen: Bool
    private let isFixed: Bool

    init(fixed: Currency?) {
        isFixed = fixed != nil
        current = fixed ?? .none
        code = Array(current.code.utf8)
        isOpen = fixed == nil
    }

    /// The currency of the rows taken; none where no row was.
    var settled: Currency { isOpen ? .none : current }

    /// Looks at a row's cell in the `currency` column.
    ///
    /// - Parameter cell: The code.
    /// - Throws: ``RowProblem`` for another currency than the caller fixed, or a code that is none; ``TableProblem`` where nothing is
    ///   fixed and two rows say different currencies, since the order of the rows must not choose between them.
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
            let message = "the row is in '\(shown)', the others are in \(current.code)"
            guard isFixed || (try? Currency(String(decoding: cell, as: UTF8.self))) == nil else {
                let error = ClienteleError(
                    .mixedCurrencies, message, remedy: "say which currency to read, or make a file of each")
                throw TableProblem(role: "currency", error: error)
            }
            throw RowProblem(
                role: "currency", message, remedy: "convert it at a stated rate first, or read it as a file of its own")
        }
        do {
            current = try Currency(String(decoding: cell, as: UTF8.self))
            code = Array(cell)
        } catch let error as ClienteleError {
            throw RowProblem(role: "currency", "'\(shown)' is no ISO 4217 currency code", remedy: error.remedy)
        }
    }
}
