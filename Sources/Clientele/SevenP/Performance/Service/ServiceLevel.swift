/// A stated level of service: within how many minutes cases of a kind are answered or settled.
public struct ServiceLevel: Sendable, Hashable, Codable {
    /// What has to happen in time.
    public enum Event: String, Sendable, Hashable, Codable, CaseIterable {
        /// The first response.
        case response
        /// The settlement.
        case settlement
    }

    /// The kind of case.
    public var kind: ServiceCaseKind
    /// What has to happen in time.
    public var event: Event
    /// Within how many minutes of opening.
    public var minutes: Int64

    /// States a level.
    ///
    /// - Parameters:
    ///   - kind: The kind of case.
    ///   - event: What has to happen in time.
    ///   - minutes: Within how many minutes of opening.
    public init(_ kind: ServiceCaseKind, _ event: Event, within minutes: Int64) {
        self.kind = kind
        self.event = event
        self.minutes = minutes
    }

    /// The levels that are customary: an enquiry is answered within ten minutes, a complaint settled within half a working day of eight hours.
    public static let customary = [
        ServiceLevel(.enquiry, .response, within: 10), ServiceLevel(.complaint, .settlement, within: 240),
    ]
}
