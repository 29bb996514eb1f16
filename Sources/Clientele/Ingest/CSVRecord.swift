/// One field of a record: where its bytes lie.
struct CSVField {
    /// The first byte, counted from the record's first byte or from the start of the scratch memory.
    var start: Int
    /// How many bytes there are, outer quotes not counted.
    var count: Int
    /// Whether doubled quotes have to be undone, or have been (then the bytes lie in the scratch memory).
    var hasDoubledQuotes: Bool
}

/// A view of one CSV record in the parser's memory, valid only during the call that hands it over.
package struct CSVRecord {
    let base: UnsafePointer<UInt8>
    let scratch: UnsafePointer<UInt8>
    let fields: UnsafePointer<CSVField>
    let rawCount: Int

    /// How many fields there are, at least one.
    package let count: Int
    /// The physical line of the record's first byte, counted from 1.
    package let line: Int
    /// Whether every byte is known to be ASCII; `false` says nothing.
    package let isASCII: Bool

    /// The bytes of a field: outer quotes taken away, doubled quotes undone, UTF-8 not checked.
    ///
    /// - Parameter index: The field, from 0 to below ``count``; the caller has checked that.
    @inline(__always)
    package subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
        let field = fields[index]
        return UnsafeBufferPointer(start: (field.hasDoubledQuotes ? scratch : base) + field.start, count: field.count)
    }

    /// The record as it stands in the file, without its line end.
    package var raw: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: rawCount) }
}
