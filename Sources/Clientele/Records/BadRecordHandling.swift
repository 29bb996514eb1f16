/// What a builder does with a record that it cannot take.
public enum BadRecordHandling: String, Sendable, Hashable, Codable, CaseIterable {
    /// Throws the error of the first bad record; nothing of that call is kept.
    case stop
    /// Goes on without the record and keeps it among the builder's rejected records.
    case collect
}
