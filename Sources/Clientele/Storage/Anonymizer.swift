/// Takes a person out of records: one for each act of forgetting.
///
/// Every record of the person gets the same fresh id in the place of the person's, and every name that ties records together, such as an
/// order's or a lead's id, gets a fresh one too. What belonged together still does, and repeated records still count once, but nothing
/// leads back. The fresh names are random: they cannot be worked out from the old ones.
///
/// ```swift
/// var anonymizer = Anonymizer(forgetting: "C-7")
/// let lead = Lead(id: "L-1", createdDay: try CalendarDay("2024-03-05"), customerID: "C-7", owner: "Kim")
/// let nobody = anonymizer.anonymize(lead)
/// print(nobody.leadCustomerID == anonymizer.replacement, nobody.leadID == "L-1", nobody.leadOwner ?? "none")  // true false none
/// ```
public struct Anonymizer: Sendable {
    /// What a name names; the same text may name an order and a lead.
    enum Name: Hashable {
        case record(RecordKind)
        case order
    }

    private struct Named: Hashable {
        let name: Name
        let bytes: [UInt8]
    }

    /// Whom to forget.
    public let customer: CustomerID
    /// The id that stands in the place of the person's; nobody has had it before.
    public let replacement: CustomerID
    private var replacements: [Named: String] = [:]
    /// The ids of the person's leads, as the bytes that they are compared by.
    private var leadIDs: Set<[UInt8]> = []

    /// Begins to forget a person, under an id of 128 random bits.
    ///
    /// - Parameter customer: Whom to forget.
    public init(forgetting customer: CustomerID) {
        var generator = SystemRandomNumberGenerator()
        let digits = (0..<32).map { _ in String(UInt8.random(in: 0..<16, using: &generator), radix: 16) }
        self.customer = customer
        replacement = CustomerID(Anonymizer.prefix + digits.joined())
    }

    /// Goes on forgetting a person whose records, and leads, have ids in the place of the old ones already.
    init(forgetting customer: CustomerID, replacement: CustomerID, leadIDs names: [[UInt8]: String]) {
        self.customer = customer
        self.replacement = replacement
        leadIDs = Set(names.keys)
        for (old, fresh) in names { replacements[Named(name: .record(.lead), bytes: old)] = fresh }
    }

    private static let prefix = "anonymous-"

    /// Whether an id has the form of those that stand in the place of a person's.
    static func isReplacement(_ id: CustomerID) -> Bool {
        id.text.utf8.count == prefix.utf8.count + 32 && id.text.utf8.starts(with: prefix.utf8)
            && id.text.utf8.dropFirst(prefix.utf8.count).allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// Tells of a lead, so that the versions of it from before it had its customer are forgotten as well.
    ///
    /// A store hands over all leads of the person, or simply all leads, before it makes the first one anonymous.
    ///
    /// ```swift
    /// let stranger = Lead(id: "L-1", createdDay: try CalendarDay("2024-03-05"), owner: "Kim")
    /// var known = stranger
    /// known.leadCustomerID = "C-7"
    /// var anonymizer = Anonymizer(forgetting: "C-7")
    /// print(anonymizer.concerns(stranger))  // false
    /// anonymizer.note(known)
    /// print(anonymizer.concerns(stranger), anonymizer.anonymize(stranger).leadOwner ?? "none")  // true none
    /// ```
    ///
    /// - Parameter lead: Any lead; only those of the person matter.
    /// - Complexity: O(1) on average.
    public mutating func note(_ lead: Lead) {
        if lead.leadCustomerID == customer { leadIDs.insert(Array(lead.leadID.utf8)) }
    }

    /// Whether a record changes when the person is forgotten.
    ///
    /// - Parameter record: Any record.
    /// - Returns: `true` when it belongs to the person or names it, and for a lead without a customer that is a version of a lead of the
    ///   person that was noted.
    public func concerns<Record: StoredRecord>(_ record: Record) -> Bool {
        if record.concerns(customer) { return true }
        guard !leadIDs.isEmpty, let lead = record as? Lead else { return false }
        return isOwn(lead)
    }

    /// Whether a lead is the person's, or a version of one from before it had a customer.
    func isOwn(_ lead: Lead) -> Bool {
        lead.leadCustomerID.map { $0 == customer } ?? leadIDs.contains(Array(lead.leadID.utf8))
    }

    /// A record without the person.
    ///
    /// - Parameter record: Any record.
    /// - Returns: The record made anonymous when it belongs to the person, with the person's id replaced when it only names the person, and
    ///   else as it was.
    public mutating func anonymize<Record: StoredRecord>(_ record: Record) -> Record {
        concerns(record) ? record.anonymized(by: &self) : record
    }

    /// A customer whose group account the person may be.
    ///
    /// - Parameter other: Another customer.
    /// - Returns: The customer, with the person's id replaced.
    public func anonymize(_ other: Customer) -> Customer {
        var other = other
        other.parentCustomerID = replacement(of: other.parentCustomerID)
        return other
    }

    func replacement(of id: CustomerID?) -> CustomerID? { id == customer ? replacement : id }

    /// The fresh name of an old one, the same each time; none where there was none.
    mutating func replacement(of text: String?, naming name: Name) -> String? {
        text.map { freshName(of: $0, naming: name) }
    }

    /// The fresh ids of leads, by the bytes of the old ones.
    mutating func freshNames(ofLeads ids: [String]) -> [[UInt8]: String] {
        var names: [[UInt8]: String] = [:]
        for id in ids { names[Array(id.utf8)] = freshName(of: id, naming: .record(.lead)) }
        return names
    }

    mutating func freshName(of text: String, naming name: Name) -> String {
        let key = Named(name: name, bytes: Array(text.utf8))
        if let known = replacements[key] { return known }
        let fresh = "\(replacement.text)-\(replacements.count + 1)"
        replacements[key] = fresh
        return fresh
    }
}
