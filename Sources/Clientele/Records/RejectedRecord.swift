/// A record that a builder did not take, with the reason.
public struct RejectedRecord: Sendable, Hashable, Codable {
    /// What kind of record it is.
    public var kind: RecordKind
    /// The record's position in the sequence it came in, from 0.
    public var position: Int
    /// Why it was not taken.
    public var error: ClienteleError

    /// Makes a rejected record.
    ///
    /// - Parameters:
    ///   - kind: What kind of record it is.
    ///   - position: The position, from 0.
    ///   - error: Why it was not taken.
    public init(kind: RecordKind, position: Int, error: ClienteleError) {
        self.kind = kind
        self.position = position
        self.error = error
    }

    /// Wraps whatever error a record caused.
    init(kind: RecordKind, position: Int, thrown error: any Error) {
        let remedy = "mend the record, or collect bad records instead of stopping"
        self.init(
            kind: kind, position: position, error: error as? ClienteleError ?? ClienteleError(.invalidRecord, "\(error)", remedy: remedy))
    }

    /// What is thrown where a bad record ends the intake: the error with the record's position.
    var stoppingError: ClienteleError {
        ClienteleError(error.code, "record \(position): \(error.message)", at: error.location, remedy: error.remedy)
    }
}
