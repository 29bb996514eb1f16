extension RecordCounts: Codable {
    private struct KindKey: CodingKey {
        var kind: RecordKind
        var stringValue: String { kind.rawValue }
        var intValue: Int? { nil }

        init(_ kind: RecordKind) {
            self.kind = kind
        }

        init?(stringValue: String) {
            guard let kind = RecordKind(rawValue: stringValue) else { return nil }
            self.kind = kind
        }

        init?(intValue: Int) {
            return nil
        }
    }

    /// Reads an object with a number for each kind.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` where a kind is missing, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: KindKey.self)
        var counts: [RecordKind: Int] = [:]
        for kind in RecordKind.allCases { counts[kind] = try values.decode(Int.self, forKey: KindKey(kind)) }
        self.init(counts)
    }

    /// Writes an object with a number for each kind, zeros included: `{"purchase": 12, "customer": 0, …}`.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: KindKey.self)
        for kind in RecordKind.allCases { try values.encode(self[kind], forKey: KindKey(kind)) }
    }
}
