/// What a ``Finding`` is about, such as a category with a season.
///
/// Each analysis lists its own kinds; an app's analysis adds more.
///
/// ```swift
/// extension FindingKind {
///     static let quietStore = FindingKind("quietStore")
/// }
/// ```
public struct FindingKind: Sendable, Hashable {
    /// The stable name, as it stands in results.
    public let name: String

    /// Names a kind.
    ///
    /// - Parameter name: The stable name, in lower camel case.
    public init(_ name: String) {
        self.name = name
    }
}

extension FindingKind: CustomStringConvertible {
    /// The stable name.
    public var description: String { name }
}

extension FindingKind: Codable {
    /// Reads a kind from its name.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: What the decoder throws.
    public init(from decoder: any Decoder) throws {
        name = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the name.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}
