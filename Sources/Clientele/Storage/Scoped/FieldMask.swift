/// What is hidden of records that may be seen: whatever can tell of a person beside the customer's id.
///
/// Days, amounts, counts and the firm's own words (product, channel, stage, division) are never hidden, so that figures stay right.
///
/// ```swift
/// let mask = FieldMask(openAttributes: ["industry"])
/// let stored = Customer(customerID: "C-7", attributes: ["name": .text("Ann"), "industry": .text("tea")])
/// print(mask.masked(stored).customerAttributes.count)  // 1
/// ```
public struct FieldMask: Sendable, Hashable {
    /// The names of the attributes of customers and leads that are shown; `nil` shows all.
    public var openAttributes: Set<String>?
    /// Whether free text of contacts (purpose and outcome) and who recommended a lead are hidden.
    public var hidesNotes: Bool
    /// Whether account managers, handlers and owners of leads are hidden.
    public var hidesStaff: Bool

    /// Makes a mask; without arguments it hides everything that can be hidden.
    ///
    /// - Parameters:
    ///   - openAttributes: The names of the attributes that are shown; `nil` shows all.
    ///   - hidesNotes: Whether free text of contacts, and who recommended a lead, are hidden.
    ///   - hidesStaff: Whether the names of staff are hidden.
    public init(openAttributes: Set<String>? = [], hidesNotes: Bool = true, hidesStaff: Bool = true) {
        self.openAttributes = openAttributes
        self.hidesNotes = hidesNotes
        self.hidesStaff = hidesStaff
    }

    /// Hides everything that can be hidden.
    public static let everything = FieldMask()
    /// Hides nothing.
    public static let nothing = FieldMask(openAttributes: nil, hidesNotes: false, hidesStaff: false)

    /// Hides what both of two masks hide.
    ///
    /// - Parameter other: The other mask.
    /// - Returns: The mask.
    public func intersection(_ other: FieldMask) -> FieldMask {
        var open: Set<String>?
        if let mine = openAttributes, let others = other.openAttributes { open = mine.union(others) }
        return FieldMask(
            openAttributes: open, hidesNotes: hidesNotes && other.hidesNotes, hidesStaff: hidesStaff && other.hidesStaff)
    }

    /// A customer through the mask.
    ///
    /// - Parameter customer: The customer as it is stored.
    /// - Returns: The customer without what is hidden.
    public func masked(_ customer: Customer) -> Customer {
        var shown = customer
        shown.customerAttributes = open(of: customer.customerAttributes)
        if hidesStaff { shown.accountManager = nil }
        return shown
    }

    /// A contact through the mask.
    ///
    /// - Parameter contact: The contact as it is stored.
    /// - Returns: The contact without what is hidden.
    public func masked(_ contact: Contact) -> Contact {
        var shown = contact
        if hidesNotes {
            shown.contactPurpose = nil
            shown.contactOutcome = nil
        }
        if hidesStaff { shown.contactHandler = nil }
        return shown
    }

    /// A service case through the mask.
    ///
    /// - Parameter serviceCase: The case as it is stored.
    /// - Returns: The case without what is hidden.
    public func masked(_ serviceCase: ServiceCase) -> ServiceCase {
        var shown = serviceCase
        if hidesStaff { shown.serviceCaseHandler = nil }
        return shown
    }

    /// A lead through the mask.
    ///
    /// - Parameter lead: The lead as it is stored.
    /// - Returns: The lead without what is hidden.
    public func masked(_ lead: Lead) -> Lead {
        var shown = lead
        shown.leadAttributes = open(of: lead.leadAttributes)
        if hidesNotes { shown.leadReferrerID = nil }
        if hidesStaff { shown.leadOwner = nil }
        return shown
    }

    /// What is written through the mask: the open fields as they are given, the hidden ones as they are stored.
    func merging(_ customer: Customer, keeping stored: Customer) -> Customer {
        var merged = customer
        if let openAttributes {
            for (name, value) in stored.customerAttributes where !openAttributes.contains(name) { merged.customerAttributes[name] = value }
        }
        if hidesStaff { merged.accountManager = stored.accountManager }
        return merged
    }

    private func open(of attributes: [String: AttributeValue]) -> [String: AttributeValue] {
        guard let openAttributes else { return attributes }
        return attributes.filter { openAttributes.contains($0.key) }
    }
}

extension FieldMask {
    /// Records through a mask each.
    static func masked<Record: StoredRecord>(_ records: [Record], by accesses: [CustomerAccess]) -> [Record] {
        guard accesses.contains(where: { $0.mask != .nothing }) else { return records }
        // One cast of the whole array to its own type, as in `RecordBatch.records(of:)`; what cannot be masked is not handed out.
        let rows: Any
        switch records as Any {
        case let contacts as [Contact]: rows = zip(contacts, accesses).map { $1.mask.masked($0) }
        case let serviceCases as [ServiceCase]: rows = zip(serviceCases, accesses).map { $1.mask.masked($0) }
        case let leads as [Lead]: rows = zip(leads, accesses).map { $1.mask.masked($0) }
        default: return records
        }
        return rows as? [Record] ?? []
    }
}
