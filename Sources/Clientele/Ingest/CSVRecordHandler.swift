/// Takes what a ``CSVParser`` finds, in the order of the file.
package protocol CSVRecordHandler: ~Copyable {
    /// Takes a record that keeps to the grammar; empty lines are not handed over.
    ///
    /// - Parameter record: The record; its bytes are valid only during the call.
    /// - Throws: Anything, which ends the parsing.
    mutating func receive(_ record: borrowing CSVRecord) throws

    /// Takes a line that breaks the grammar; the parser goes on at the next physical line.
    ///
    /// - Parameters:
    ///   - fault: What is wrong.
    ///   - raw: The line, at least its first ``CSVParser/rawLimit`` bytes; valid only during the call.
    /// - Throws: Anything, which ends the parsing.
    mutating func receive(_ fault: CSVFault, raw: UnsafeBufferPointer<UInt8>) throws
}
