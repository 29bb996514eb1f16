import Clientele

/// A kind of record that can be written as CSV, in the form in which it is read.
protocol ExportedRecord: Sendable {
    /// Its columns but for attributes.
    static var columns: [RecordColumn<Self>] { get }
    /// By what its versions are told to be those of one record; `nil` for a record that is never amended.
    var versionedID: String? { get }
    /// What else is known, under names of the app's own.
    var attributes: [String: AttributeValue] { get }
}

extension ExportedRecord {
    var attributes: [String: AttributeValue] { [:] }
}

extension ExportedRecord where Self: StoredRecord {
    var versionedID: String? { storedRecordID }
}
