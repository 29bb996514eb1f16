extension RepeatPurchaseSummaries: Codable {
    private enum CodingKeys: String, CodingKey {
        case version
        case timeUnit
        case calibrationEnd
        case currency
        case leftOut
        case leftTruncation
        case customers
        case repeatPurchases
        case agesAtLastPurchase
        case ages
        case meanRepeatSpends
        case spendingOccasions
        case weights
    }

    /// Writes the summaries in format version 1: columns with one entry a row.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(RepeatPurchaseSummaries.formatVersion, forKey: .version)
        try values.encode(timeUnit, forKey: .timeUnit)
        try values.encode(calibrationEnd, forKey: .calibrationEnd)
        try values.encode(currency, forKey: .currency)
        try values.encode(leftOut, forKey: .leftOut)
        try values.encode(leftTruncation, forKey: .leftTruncation)
        try values.encode(ids.map { ids in (0..<ids.count).map { ids[$0] } }, forKey: .customers)
        try values.encode(columns.repeatPurchases, forKey: .repeatPurchases)
        try values.encode(columns.agesAtLastPurchase, forKey: .agesAtLastPurchase)
        try values.encode(columns.ages, forKey: .ages)
        let spends = zip(columns.meanSpends, columns.spendingOccasions).map { $1 == 0 ? nil : $0 as Double? }
        try values.encode(spends, forKey: .meanRepeatSpends)
        try values.encode(columns.spendingOccasions, forKey: .spendingOccasions)
        try values.encode(columns.weights, forKey: .weights)
    }

    /// Reads summaries of format version 1 and checks every row.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/unreadableEncoding`` for another version or columns that contradict each other,
    ///   ``ClienteleError/Code/invalidRecord`` for a row that no customer can have.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let version = try values.decode(Int.self, forKey: .version)
        guard version == RepeatPurchaseSummaries.formatVersion else {
            throw RepeatPurchaseSummaries.unreadable("repeat-purchase summaries of format version \(version) cannot be read")
        }
        let histories = try RepeatPurchaseSummaries.histories(values)
        let names = try values.decodeIfPresent([String].self, forKey: .customers)
        let unit = try values.decode(RepeatPurchaseTimeUnit.self, forKey: .timeUnit)
        let end = try values.decodeIfPresent(CalendarDay.self, forKey: .calibrationEnd)
        let currency = try values.decodeIfPresent(Currency.self, forKey: .currency)
        if let names {
            guard names.count == histories.count else { throw RepeatPurchaseSummaries.unreadable("there is not one id a row") }
            let customers = zip(names, histories).map { (id: CustomerID($0), history: $1) }
            try self.init(customers: customers, timeUnit: unit, calibrationEnd: end, currency: currency)
        } else {
            try self.init(histories, timeUnit: unit, calibrationEnd: end, currency: currency)
        }
        leftOut = try values.decode(CustomersLeftOut.self, forKey: .leftOut)
        leftTruncation = try values.decodeIfPresent(LeftTruncationCheck.self, forKey: .leftTruncation)
    }

    private static func histories(_ values: KeyedDecodingContainer<CodingKeys>) throws -> [RepeatPurchaseSummary] {
        let repeats = try values.decode([Int].self, forKey: .repeatPurchases)
        let lasts = try values.decode([Double].self, forKey: .agesAtLastPurchase)
        let ages = try values.decode([Double].self, forKey: .ages)
        let spends = try values.decode([Double?].self, forKey: .meanRepeatSpends)
        let occasions = try values.decode([Int].self, forKey: .spendingOccasions)
        let weights = try values.decode([Double].self, forKey: .weights)
        guard [lasts.count, ages.count, spends.count, occasions.count, weights.count].allSatisfy({ $0 == repeats.count }) else {
            throw unreadable("the columns of the repeat-purchase summaries do not fit together")
        }
        return try repeats.indices.map { row in
            try RepeatPurchaseSummary(
                repeatPurchases: repeats[row], ageAtLastPurchase: lasts[row], age: ages[row], meanRepeatSpend: spends[row],
                spendingOccasions: occasions[row], weight: weights[row])
        }
    }

    private static func unreadable(_ what: String) -> ClienteleError {
        ClienteleError(.unreadableEncoding, what, remedy: "write it again with this version of the SDK")
    }
}
