extension DelphiStudy: Codable {
    private enum CodingKeys: String, CodingKey {
        case version
        case kind
        case factors
        case panel
        case authority
        case stop
        case scale
        case pool
        case weighting
        case settings
        case children
        case objectives
        case rounds
    }

    /// Reads a study and checks it; only `kind`, `factors` and `rounds` have to be there.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/unreadableEncoding`` for a later version, ``ClienteleError/Code/invalidArgument``
    ///   for what the initialiser refuses, or what the decoder throws; for a round that ``add(_:)`` refuses a `DecodingError` with its place,
    ///   and the refusal as the underlying error.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let version = try values.decodeIfPresent(Int.self, forKey: .version) ?? DelphiStudy.version
        guard version == DelphiStudy.version else {
            throw ClienteleError(
                .unreadableEncoding, "a Delphi study of version \(version) cannot be read", remedy: "use a later version of the package")
        }
        try self.init(
            kind: values.decode(DelphiAnswerKind.self, forKey: .kind), factors: values.decode([String].self, forKey: .factors),
            panel: values.decodeIfPresent([String].self, forKey: .panel) ?? [],
            authority: values.decodeIfPresent([String: Double].self, forKey: .authority) ?? [:],
            stop: values.decodeIfPresent(DelphiStopRule.self, forKey: .stop) ?? .customary,
            scale: values.decodeIfPresent(DelphiScale.self, forKey: .scale), pool: values.decodeIfPresent(Double.self, forKey: .pool),
            weighting: values.decodeIfPresent(DelphiWeighting.self, forKey: .weighting) ?? .rankSum,
            settings: values.decodeIfPresent(DelphiSettings.self, forKey: .settings) ?? .customary,
            children: values.decodeIfPresent([String: DelphiStudy].self, forKey: .children) ?? [:],
            objectives: values.decodeIfPresent([String: [Double]].self, forKey: .objectives) ?? [:])
        let path = decoder.codingPath + [CodingKeys.rounds]
        for (place, round) in try values.decode([DelphiRound].self, forKey: .rounds).enumerated() {
            do {
                try add(round)
            } catch let error as ClienteleError {
                let expert = firstAtFault(in: round, number: place + 1)
                let inside = [StudyKey(place)] + (expert.map { [StudyKey("answers"), StudyKey($0)] } ?? [])
                throw DecodingError.dataCorrupted(
                    DecodingError.Context(codingPath: path + inside, debugDescription: "\(error)", underlyingError: error))
            }
        }
    }

    /// The first expert whose answers alone are refused.
    private func firstAtFault(in round: DelphiRound, number: Int) -> String? {
        let names = round.answers.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return names.first { name in
            // Nobody is at fault for having no authority.
            guard authority[name] ?? 1 > 0 else { return false }
            do {
                try check(DelphiRound(answers: [name: round.answers[name] ?? []]), number: number)
                return false
            } catch {
                return true
            }
        }
    }

    /// Writes the study with its version.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(DelphiStudy.version, forKey: .version)
        try values.encode(kind, forKey: .kind)
        try values.encode(factors, forKey: .factors)
        try values.encode(panel, forKey: .panel)
        try values.encode(authority, forKey: .authority)
        try values.encode(stop, forKey: .stop)
        try values.encode(scale, forKey: .scale)
        try values.encode(pool, forKey: .pool)
        try values.encode(weighting, forKey: .weighting)
        try values.encode(settings, forKey: .settings)
        try values.encode(children, forKey: .children)
        try values.encode(objectives, forKey: .objectives)
        try values.encode(rounds, forKey: .rounds)
    }
}
