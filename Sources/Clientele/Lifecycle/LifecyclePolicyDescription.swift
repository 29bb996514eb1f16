/// The policy behind a result.
public struct LifecyclePolicyDescription: Sendable, Hashable, Codable {
    /// The policy's name.
    public var name: String
    /// The policy's parameters by name.
    public var parameters: [String: Double]
}
