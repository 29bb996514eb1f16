/// Keeps the rows of purchases files.
package protocol PurchaseRowSink: ~Copyable {
    /// Keeps a row.
    ///
    /// - Parameter row: The row; its bytes are valid only during the call.
    /// - Throws: ``RowProblem`` to reject the row, its role named by ``PurchaseColumn``'s raw value, and then nothing of the row may
    ///   have been kept; anything else ends the reading.
    mutating func append(_ row: borrowing PurchaseRow) throws
}
