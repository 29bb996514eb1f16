/// What is best done next, for whom and why, ranked by what it is expected to bring.
public struct NextBestActions: Sendable, Equatable, Codable {
    /// The policy's name.
    public var policy: String
    /// The numbers it judges by.
    public var parameters: [String: Double]
    /// How many customers and open leads have each action as their best, in the order of the actions.
    public var counts: [NextActionCount]
    /// The actions that are expected to bring most.
    public var listed: [NextBestAction]
}
