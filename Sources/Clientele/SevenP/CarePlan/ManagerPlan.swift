/// What one account manager is to do, and what there is beside it.
public struct ManagerPlan: Sendable, Hashable, Codable {
    /// The manager; `null` for customers and leads without one.
    @ExplicitNull public var manager: String?
    /// How many customers the manager has.
    public var customers: Int
    /// How many open leads the manager has.
    public var openLeads: Int
    /// How many service cases of the manager's customers are open.
    public var openCases: Int
    /// How many contacts the manager's customers had in the 30 days up to the plan.
    public var recentContacts: Int
    /// How many follow-ups the manager can do.
    public var capacity: Int
    /// How many follow-ups came up.
    public var required: Int
    /// How many of them have no room in the plan.
    public var deferred: Int
    /// How many of those without room are urgent: above zero, the manager needs help.
    public var deferredUrgent: Int
    /// What the planned follow-ups are expected to bring.
    public var expectedEffect: DecimalAmount
    /// What those without room would be expected to bring.
    public var deferredEffect: DecimalAmount
    /// The follow-ups in the order in which to do them.
    public var followUps: [FollowUp]
}
