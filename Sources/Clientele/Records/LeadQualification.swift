/// What is known of a lead's money, authority and need; each is yes, no or not known.
///
/// ```swift
/// let qualification = LeadQualification(hasMoney: true, hasNeed: true)
/// print(qualification.hasAuthority == nil)  // true
/// ```
public struct LeadQualification: Sendable, Hashable, Codable {
    /// Whether there is the purchasing power.
    public var hasMoney: Bool?
    /// Whether the person spoken to may decide.
    public var hasAuthority: Bool?
    /// Whether there is a need.
    public var hasNeed: Bool?

    /// Makes a qualification.
    ///
    /// - Parameters:
    ///   - hasMoney: Whether there is the purchasing power.
    ///   - hasAuthority: Whether the person spoken to may decide.
    ///   - hasNeed: Whether there is a need.
    @inlinable
    public init(hasMoney: Bool? = nil, hasAuthority: Bool? = nil, hasNeed: Bool? = nil) {
        self.hasMoney = hasMoney
        self.hasAuthority = hasAuthority
        self.hasNeed = hasNeed
    }
}
