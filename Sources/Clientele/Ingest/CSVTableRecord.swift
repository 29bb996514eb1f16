/// A kind of record that can be made of a row of a CSV file.
protocol CSVTableRecord: Sendable {
    /// The roles of its columns; each also goes by the full name of the record's property.
    static var roles: [ColumnRole] { get }
    /// Whether the columns without a role are kept as attributes.
    static var keepsOtherColumns: Bool { get }
    /// The role whose text no two rows of a file may share; `nil` where there is none.
    static var identity: String? { get }

    /// Makes a record of a row.
    ///
    /// - Parameter cells: The row.
    /// - Throws: ``RowProblem`` for a row that is no such record.
    init(_ cells: inout RecordCells) throws

    /// Keeps the values of the columns without a role.
    mutating func keep(attributes: [String: AttributeValue])
}

extension CSVTableRecord {
    static var keepsOtherColumns: Bool { false }
    static var identity: String? { nil }
    mutating func keep(attributes: [String: AttributeValue]) {}
}
