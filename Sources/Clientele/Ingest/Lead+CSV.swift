extension Lead: CSVTableRecord {
    static let roles = [
        ColumnRole("lead_id", aliases: ["id"], isRequired: true),
        ColumnRole("created_day", aliases: ["lead_created_day"], isRequired: true),
        ColumnRole("customer_id", aliases: ["lead_customer_id"]), ColumnRole("source", aliases: ["lead_source"]),
        ColumnRole("referrer_id", aliases: ["lead_referrer_id"]), ColumnRole("stage", aliases: ["lead_stage"]),
        ColumnRole("outcome", aliases: ["lead_outcome"]), ColumnRole("closed_day", aliases: ["lead_closed_day"]),
        ColumnRole("has_money"), ColumnRole("has_authority"), ColumnRole("has_need"),
        ColumnRole("buying_roles", aliases: ["lead_buying_roles"]),
        ColumnRole("expected_amount", aliases: ["lead_expected_amount"]), ColumnRole("currency"),
        ColumnRole("last_touch_day", aliases: ["lead_last_touch_day"]), ColumnRole("next_touch_day", aliases: ["lead_next_touch_day"]),
        ColumnRole("owner", aliases: ["lead_owner"]), ColumnRole("division", aliases: ["lead_division"]),
    ]
    static var keepsOtherColumns: Bool { true }
    static var identity: String? { "lead_id" }

    init(_ cells: inout RecordCells) throws {
        self.init(
            id: try cells.requiredText("lead_id"), createdDay: try cells.requiredDay("created_day"),
            customerID: try cells.text("customer_id").map { CustomerID($0) }, source: try cells.text("source"),
            referrerID: try cells.text("referrer_id").map { CustomerID($0) }, stage: try cells.text("stage"),
            outcome: try cells.choice("outcome", of: LeadOutcome.self), closedDay: try cells.day("closed_day"),
            qualification: LeadQualification(
                hasMoney: try cells.flag("has_money"), hasAuthority: try cells.flag("has_authority"), hasNeed: try cells.flag("has_need")),
            buyingRoles: try Lead.buyingRoles(cells), expectedAmount: try cells.money("expected_amount"),
            lastTouchDay: try cells.day("last_touch_day"), nextTouchDay: try cells.day("next_touch_day"),
            owner: try cells.text("owner"), division: try cells.text("division"))
    }

    mutating func keep(attributes: [String: AttributeValue]) {
        leadAttributes = attributes
    }

    /// Names of roles with spaces between them.
    private static func buyingRoles(_ cells: RecordCells) throws -> BuyingRoles {
        var roles: BuyingRoles = []
        for name in try cells.text("buying_roles")?.split(separator: " ") ?? [] {
            guard let role = BuyingRoles(name: String(name)) else {
                throw RowProblem(
                    role: "buying_roles", "'\(name)' is no buying role",
                    remedy: "write \(BuyingRoles.all.names.joined(separator: ", ")) with spaces between them")
            }
            roles.formUnion(role)
        }
        return roles
    }
}
