/// What a customer turned to the service with.
public enum ServiceCaseKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A question to be answered.
    case enquiry
    /// A grievance to be settled.
    case complaint
    /// Something to be done, such as a change of address or a repair.
    case request
    /// Anything else, or a kind that was not recorded.
    case other
}
