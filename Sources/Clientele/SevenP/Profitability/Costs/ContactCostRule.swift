/// Says what the recorded cost of a contact is for: to win, to serve or to keep the customer.
///
/// ```swift
/// let rule = ContactCostRule(name: "by purpose") { contact, isBuyer in
///     !isBuyer ? .acquisition : contact.contactPurpose == "care" ? .retention : .service
/// }
/// let visit = Contact(customerID: "C-7", day: try CalendarDay("2024-03-05"), purpose: "care")
/// print(rule.kind(of: visit, isBuyer: true).rawValue)  // retention
/// ```
public struct ContactCostRule: Sendable {
    /// A rule: the contact and whether the customer had bought by its day, to what its cost is for.
    public typealias Rule = @Sendable (_ contact: Contact, _ isBuyer: Bool) -> CustomerCostKind

    /// The rule's name, as results state it.
    public let name: String
    /// The rule, or `nil` for the built-in one, which looks at the direction alone.
    private let rule: Rule?

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - name: The rule's name, as results state it.
    ///   - rule: What a contact's cost is for.
    public init(name: String, rule: @escaping Rule) {
        self.name = name
        self.rule = rule
    }

    /// Before the first purchase acquisition; from its day on retention where the firm went to the customer, service otherwise.
    public static let byTimeAndDirection = ContactCostRule()

    private init() {
        name = "by time and direction"
        rule = nil
    }

    /// What a contact's cost is for.
    ///
    /// - Parameters:
    ///   - contact: The contact.
    ///   - isBuyer: Whether the customer had bought by the day of the contact.
    /// - Returns: What the rule says.
    public func kind(of contact: Contact, isBuyer: Bool) -> CustomerCostKind {
        rule.map { $0(contact, isBuyer) } ?? ContactCostRule.kind(of: contact.contactDirection, isBuyer: isBuyer)
    }

    /// Whether the rule looks at the direction alone.
    var isBuiltIn: Bool { rule == nil }

    static func kind(of direction: ContactDirection?, isBuyer: Bool) -> CustomerCostKind {
        guard isBuyer else { return .acquisition }
        return direction == .outbound ? .retention : .service
    }
}
