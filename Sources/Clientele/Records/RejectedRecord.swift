/// A record that a builder did not take, with the reason.
public struct RejectedRecord: Sendable, Hashable, Codable {
    /// The record's position in the sequence it came in, from 0.
    public var position: Int
    /// Why it was not taken.
    public var error: ClienteleError

    /// Makes a rejected record.
    ///
    /// - Parameters:
    ///   - position: The position, from 0.
    ///   - error: Why it was not taken.
    public init(position: Int, error: ClienteleError) {
        self.position = position
        self.error = error
    }
}
