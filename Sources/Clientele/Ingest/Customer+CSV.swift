extension Customer: CSVTableRecord {
    static let roles = [
        ColumnRole("customer_id", aliases: ["customer"], isRequired: true), ColumnRole("kind", aliases: ["customer_kind"]),
        ColumnRole("since", aliases: ["customer_since"]), ColumnRole("is_target", aliases: ["is_target_customer"]),
        ColumnRole("account_manager"), ColumnRole("division", aliases: ["customer_division"]),
        ColumnRole("parent_id", aliases: ["parent_customer_id"]),
    ]
    static var keepsOtherColumns: Bool { true }
    static var identity: String? { "customer_id" }

    init(_ cells: inout RecordCells) throws {
        self.init(
            customerID: CustomerID(try cells.requiredText("customer_id")), kind: try cells.choice("kind", of: CustomerKind.self),
            since: try cells.day("since"), isTarget: try cells.flag("is_target") ?? false,
            accountManager: try cells.text("account_manager"), division: try cells.text("division"),
            parentID: try cells.text("parent_id").map { CustomerID($0) })
    }

    mutating func keep(attributes: [String: AttributeValue]) {
        customerAttributes = attributes
    }
}
