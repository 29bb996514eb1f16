/// One round of a Delphi study as it was answered.
public struct DelphiRound: Sendable, Hashable {
    /// The answers of each expert by name, in the order of the factors; `nil` where an expert gave none.
    public let answers: [String: [DelphiAnswer?]]
    /// The reasons that experts gave, in the order of the factors; shown to the others without a name.
    public let reasons: [String: [String?]]

    /// Makes a round.
    ///
    /// - Parameters:
    ///   - answers: The answers of each expert, in the order of the factors; `nil` where an expert gave none.
    ///   - reasons: The reasons that experts gave, in the order of the factors.
    public init(answers: [String: [DelphiAnswer?]], reasons: [String: [String?]] = [:]) {
        self.answers = answers
        self.reasons = reasons
    }
}

extension DelphiRound: Codable {
    private enum CodingKeys: String, CodingKey {
        case answers
        case reasons
    }

    /// Reads a round; reasons may be left out.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: What the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        answers = try values.decode([String: [DelphiAnswer?]].self, forKey: .answers)
        reasons = try values.decodeIfPresent([String: [String?]].self, forKey: .reasons) ?? [:]
    }
}
