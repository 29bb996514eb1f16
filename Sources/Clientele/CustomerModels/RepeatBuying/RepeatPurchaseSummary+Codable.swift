extension RepeatPurchaseSummary: Codable {
    private enum CodingKeys: String, CodingKey {
        case repeatPurchases
        case ageAtLastPurchase
        case age
        case meanRepeatSpend
        case spendingOccasions
        case weight
    }

    /// Reads a summary and checks that a customer can have such a history.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/invalidRecord`` when a rule is broken, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            repeatPurchases: values.decode(Int.self, forKey: .repeatPurchases),
            ageAtLastPurchase: values.decode(Double.self, forKey: .ageAtLastPurchase), age: values.decode(Double.self, forKey: .age),
            meanRepeatSpend: values.decodeIfPresent(Double.self, forKey: .meanRepeatSpend),
            spendingOccasions: values.decode(Int.self, forKey: .spendingOccasions), weight: values.decode(Double.self, forKey: .weight))
    }

    /// Writes the summary; an absent mean spend as `null`.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(repeatPurchases, forKey: .repeatPurchases)
        try values.encode(ageAtLastPurchase, forKey: .ageAtLastPurchase)
        try values.encode(age, forKey: .age)
        try values.encode(meanRepeatSpend, forKey: .meanRepeatSpend)
        try values.encode(spendingOccasions, forKey: .spendingOccasions)
        try values.encode(weight, forKey: .weight)
    }
}
