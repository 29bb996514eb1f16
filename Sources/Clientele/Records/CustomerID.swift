/// A customer's id inside the SDK: a text that is equal and ordered by its UTF-8 bytes.
///
/// Swift compares strings by canonical equivalence, which would join "é" and "e" with a combining accent: two ids in the ledger,
/// so two customers here.
///
/// ```swift
/// print(CustomerID("\u{E9}") == CustomerID("e\u{301}"))  // false
/// ```
public struct CustomerID: Sendable, CustomerKey {
    /// The id's text.
    public let text: String

    /// Makes an id from its text.
    ///
    /// - Parameter text: The text, as it stands in the ledger.
    public init(_ text: String) {
        self.text = text
    }

    /// The id of an app's own key.
    ///
    /// - Parameter key: The key.
    public init(_ key: some CustomerKey) {
        self.text = key.canonicalCustomerText
    }

    /// The id's text.
    public var canonicalCustomerText: String { text }

    /// Whether two ids have the same UTF-8 bytes.
    ///
    /// - Parameters:
    ///   - left: The first id.
    ///   - right: The second id.
    /// - Returns: `true` for the same customer.
    public static func == (left: CustomerID, right: CustomerID) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Hashes the UTF-8 bytes.
    ///
    /// - Parameter hasher: The hasher to feed.
    public func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xFF as UInt8)
    }
}

extension CustomerID: Comparable {
    /// Whether an id comes before another by UTF-8 bytes.
    ///
    /// - Parameters:
    ///   - left: The first id.
    ///   - right: The second id.
    /// - Returns: `true` when the first comes earlier.
    public static func < (left: CustomerID, right: CustomerID) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

extension CustomerID: CustomStringConvertible, ExpressibleByStringLiteral {
    /// The id's text.
    public var description: String { text }

    /// Makes an id from a literal.
    ///
    /// - Parameter value: The text.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}

extension CustomerID: Codable {
    /// Reads an id from its text.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: What the decoder throws.
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the id's text.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(text)
    }
}
