/// Refuses keys that a type does not know, so that a misspelt one in a file written by hand is told and not lost.
enum KnownKeys {
    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) { nil }
    }

    /// Throws `DecodingError` where an object has a key that is none of a type's.
    static func check<Key: CodingKey & CaseIterable>(_ decoder: any Decoder, _ keys: Key.Type) throws {
        let known = Set(keys.allCases.map(\.stringValue))
        let found = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
        // The first by its bytes, so that the message does not depend on the order in which a decoder hands the keys over.
        let unknown = found.filter { !known.contains($0) }.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard let unknown else { return }
        let names = keys.allCases.map(\.stringValue).joined(separator: ", ")
        throw DecodingError.dataCorrupted(
            .init(codingPath: decoder.codingPath, debugDescription: "the key '\(unknown)' is not known here; known are \(names)"))
    }
}
