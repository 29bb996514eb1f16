/// Keeps spreadsheets from taking text for a formula, reversibly.
///
/// A spreadsheet evaluates a cell that begins with `=`, `+`, `-` or `@`, their full-width forms, a tab or a line break (OWASP, "CSV
/// injection"), so that a customer id such as `=HYPERLINK(…)` becomes code. Such text is written with an apostrophe before it, which
/// spreadsheets take as "this is text". So that the apostrophe can be taken away again without doubt, text that has apostrophes before
/// such a character gets one more as well: *n* apostrophes become *n* + 1, and reading turns *n* + 1 back into *n*.
package enum FormulaProtection {
    private static let apostrophe = UInt8(ascii: "'")

    /// Whether text has to be given an apostrophe: apostrophes, or none, and then the beginning of a formula.
    ///
    /// - Parameter bytes: The text in UTF-8.
    /// - Returns: `true` when it could be taken for a formula, or for a protected one.
    @inline(__always)
    package static func isNeeded(for bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // Every byte that can begin such text: no letter and no digit is among them.
        guard let first = bytes.first, first < 0x30 || first == 0x3D || first == 0x40 || first == 0xEF else { return false }
        return beginsFormula(bytes, from: bytes.firstIndex { $0 != apostrophe } ?? bytes.count)
    }

    /// Text as it was before it was protected: one apostrophe less, where one was given.
    ///
    /// - Parameter bytes: The text in UTF-8.
    /// - Returns: The same bytes, or all but the first.
    @inline(__always)
    package static func undone(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard bytes.first == apostrophe, isNeeded(for: bytes) else { return bytes }
        return UnsafeBufferPointer(rebasing: bytes[1...])
    }

    private static func beginsFormula(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
        guard index < bytes.count else { return false }
        switch bytes[index] {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
        case UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): return true
        case 0xEF: return beginsFullWidthFormula(bytes, from: index)
        default: return false
        }
    }

    /// The full-width forms ＋ U+FF0B, － U+FF0D, ＝ U+FF1D, ＠ U+FF20, which spreadsheets in East Asian settings treat alike.
    private static func beginsFullWidthFormula(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
        guard bytes.count - index >= 3, bytes[index + 1] == 0xBC else { return false }
        return bytes[index + 2] == 0x8B || bytes[index + 2] == 0x8D || bytes[index + 2] == 0x9D || bytes[index + 2] == 0xA0
    }
}
