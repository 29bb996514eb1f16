#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// One line of an ``AuditTrail``: who did what, when, with which customers, and how it ended.
///
/// It holds no attribute, note or amount. Ids of customers stand there as they are, also after erasing: an erasure that cannot be proved is
/// none. An app whose ids are themselves personal, such as addresses of e-mail, replaces them in its own trail by a keyed hash; see
/// <doc:WhoMaySeeWhat>.
public struct AuditEntry: Sendable, Hashable, Codable {
    /// When, by the clock of the ``ScopedStore``.
    public var time: Date
    /// Who.
    public var principalID: String
    /// What the principal was then; `nil` for one whom the directory did not know.
    @ExplicitNull public var role: PrincipalRole?
    /// What was done or tried.
    public var act: AuditAct
    /// The kind of the records; `nil` where it is of no matter.
    @ExplicitNull public var kind: RecordKind?
    /// The customers in byte order, if there are at most 100, without those that stand in the place of an erased person.
    public var customerIDs: [CustomerID]
    /// How many customers there are.
    public var customerCount: Int
    /// How many records there are.
    public var recordCount: Int
    /// How it ended.
    public var outcome: AuditOutcome
    /// Why it was refused or failed; `nil` where it was not.
    @ExplicitNull public var reason: AuditReason?
    /// The division that a customer was moved from; `nil` for none, and for any other act.
    @ExplicitNull public var divisionBefore: String?
    /// The division that a customer was moved to; `nil` for none, and for any other act.
    @ExplicitNull public var divisionAfter: String?

    /// The largest number of customers that an entry names.
    static let namedCustomers = 100

    init(
        _ act: AuditAct, kind: RecordKind? = nil, customers: Set<CustomerID> = [], records: Int = 0, _ outcome: AuditOutcome,
        reason: AuditReason? = nil
    ) {
        // Who and when is filled in where the entry is taken down.
        time = Date(timeIntervalSince1970: 0)
        principalID = ""
        role = nil
        self.act = act
        self.kind = kind
        // An id that stands in the place of an erased person must not be found beside the erasure in time and number.
        let isNaming = customers.count <= AuditEntry.namedCustomers
        customerIDs = isNaming ? customers.filter { !Anonymizer.isReplacement($0) }.sorted() : []
        customerCount = customers.count
        recordCount = records
        self.outcome = outcome
        self.reason = reason
        divisionBefore = nil
        divisionAfter = nil
    }
}
