extension SpendExpectation: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind
        case logParameters
        case covariance
        case occasionShape
    }

    /// Reads an expectation, and checks that it is one.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` for numbers that do not fit the kind, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try values.decode(Kind.self, forKey: .kind)
        let logParameters = try values.decode([Double].self, forKey: .logParameters)
        let covariance = try values.decode([[Double]]?.self, forKey: .covariance)
        let shape = try values.decode(Double?.self, forKey: .occasionShape)
        let count = kind == .gammaGamma ? 3 : kind == .ownMean ? 2 : 1
        guard logParameters.count == count, logParameters.allSatisfy({ abs($0) < 700 }), shape.map({ $0 > 0 && $0.isFinite }) != false,
            covariance.map({ $0.count == count && SymmetricMatrix(rows: $0) != nil }) != false
        else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no expectation of spend"))
        }
        self.init(kind, logParameters: logParameters, covariance: covariance, occasionShape: shape)
    }

    /// Writes the parameters' logarithms and their covariance.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(kind, forKey: .kind)
        try values.encode(logParameters, forKey: .logParameters)
        try values.encode(covariance, forKey: .covariance)
        try values.encode(occasionShape, forKey: .occasionShape)
    }
}
