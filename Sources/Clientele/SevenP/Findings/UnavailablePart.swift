/// A part of an analysis that the data did not allow, and what it would take.
///
/// ```swift
/// let part = UnavailablePart("costToServe", needs: ["contact.cost"], because: "no contact carries a cost")
/// print(part.needs)  // ["contact.cost"]
/// ```
public struct UnavailablePart: Sendable, Hashable, Codable {
    /// The part, by its key in the result.
    public var part: String
    /// What it needs: a ``RecordKind`` such as `contract`, or a field of one such as `purchase.cost`.
    public var needs: [String]
    /// Why it could not be done, as an English clause.
    public var reason: String

    /// Notes what could not be done.
    ///
    /// - Parameters:
    ///   - part: The part, by its key in the result.
    ///   - needs: The record kinds, or fields of them, that it needs.
    ///   - reason: Why it could not be done, as an English clause.
    public init(_ part: String, needs: [String], because reason: String) {
        self.part = part
        self.needs = needs
        self.reason = reason
    }
}
