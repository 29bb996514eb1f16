/// Takes the rows of a CSV table after its header.
package protocol TableRowHandler: ~Copyable {
    /// The roles that the table's columns play.
    static var roles: [ColumnRole] { get }

    /// Takes note of where the columns are; called once, before any row.
    ///
    /// - Parameters:
    ///   - columns: The column, from 0, of each role that has one.
    ///   - header: The header.
    /// - Throws: Anything, which ends the reading.
    mutating func begin(columns: [String: Int], header: TableHeader) throws

    /// Takes a row that has as many fields as the header.
    ///
    /// - Parameter record: The row; its bytes are valid only during the call.
    /// - Throws: ``RowProblem`` to reject the row; anything else ends the reading.
    mutating func accept(_ record: borrowing CSVRecord) throws
}
