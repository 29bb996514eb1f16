/// One of the 125 combinations of a recency, frequency and monetary score, each from 1, the worst, to 5.
public struct RFMCell: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The recency score, 1 to 5.
    public let recency: Int
    /// The frequency score, 1 to 5.
    public let frequency: Int
    /// The monetary score, 1 to 5.
    public let monetary: Int

    /// Makes a cell.
    ///
    /// - Parameters:
    ///   - recency: The recency score, 1 to 5.
    ///   - frequency: The frequency score, 1 to 5.
    ///   - monetary: The monetary score, 1 to 5.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a score outside 1 to 5.
    public init(recency: Int, frequency: Int, monetary: Int) throws {
        guard [recency, frequency, monetary].allSatisfy((1...5).contains) else {
            throw ClienteleError(
                .invalidArgument, "\(recency)-\(frequency)-\(monetary) is no RFM cell", remedy: "give scores from 1 to 5")
        }
        self.init(index: (recency - 1) * 25 + (frequency - 1) * 5 + monetary - 1)
    }

    /// Reads a cell and checks it.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a score outside 1 to 5, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            recency: values.decode(Int.self, forKey: .recency), frequency: values.decode(Int.self, forKey: .frequency),
            monetary: values.decode(Int.self, forKey: .monetary))
    }

    private enum CodingKeys: String, CodingKey {
        case recency
        case frequency
        case monetary
    }

    /// The cell of a place in ``all``.
    init(index: Int) {
        recency = index / 25 + 1
        frequency = index / 5 % 5 + 1
        monetary = index % 5 + 1
    }

    /// The cell's place in ``all``.
    var index: Int { (recency - 1) * 25 + (frequency - 1) * 5 + monetary - 1 }

    /// The three scores, such as `5-4-3`.
    public var description: String { "\(recency)-\(frequency)-\(monetary)" }

    /// All 125 cells, by recency, then frequency, then monetary score.
    public static let all = (0..<125).map(RFMCell.init(index:))
}
