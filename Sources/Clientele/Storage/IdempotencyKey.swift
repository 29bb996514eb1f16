/// The name a caller gives to one act of writing, so that repeating the act after a lost answer changes nothing.
public struct IdempotencyKey: Sendable, Hashable, Codable {
    /// The name, 1 to 200 bytes of UTF-8.
    public let text: String

    /// Makes a key.
    ///
    /// - Parameter text: A name that no other act has, such as an import's file name and checksum.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an empty name or one over 200 bytes.
    public init(_ text: String) throws {
        guard (1...200).contains(text.utf8.count) else {
            throw ClienteleError(
                .invalidArgument, "an idempotency key of \(text.utf8.count) bytes cannot be used", remedy: "give it 1 to 200 bytes")
        }
        self.text = text
    }
}
