extension SurvivalSample {
    static func bad(_ row: Int, _ message: String, remedy: String) -> ClienteleError {
        ClienteleError(.invalidRecord, "row \(row + 1): \(message)", remedy: remedy)
    }

    static func requireCount(_ count: Int, of column: String, rows: Int) throws {
        guard count != rows else { return }
        throw ClienteleError(
            .invalidArgument, "there are \(rows) durations but \(count) \(column)", remedy: "give one of each for every row")
    }

    /// Checks the numbers of the rows, and finds the longest duration on the way.
    static func require(durations: [Double], entries: [Double]?, weights: [Double]?) throws -> Double {
        guard !durations.isEmpty else {
            throw ClienteleError(.missingData, "the sample has no rows", remedy: "give at least one duration")
        }
        // Rows are numbered in 32 bits where they are sorted.
        guard durations.count < Int(UInt32.max) else {
            throw ClienteleError(.overflow, "the sample has more than 4,294,967,294 rows", remedy: "give equal rows once, with a weight")
        }
        let longest = longest(durations)
        if longest == nil, let row = durations.firstIndex(where: { !($0 >= 0 && $0 < .infinity) }) {
            throw bad(row, "the duration \(durations[row]) is not a finite number from 0", remedy: "give the time that was watched")
        }
        if let entries { try require(entries: entries, durations: durations) }
        if let weights {
            try requireCount(weights.count, of: "weights", rows: durations.count)
            if let row = weights.firstIndex(where: { !($0 > 0 && $0 < 0x1p80) }) {
                throw bad(row, "the weight \(weights[row]) is not a finite number above 0", remedy: "give how many rows it stands for")
            }
        }
        return longest ?? 0
    }

    /// The longest of durations; `nil` where one is not a finite number from 0.
    ///
    /// Takes no branch on the way, as a search would.
    private static func longest(_ durations: [Double]) -> Double? {
        let chunks = ParallelFill.chunks(of: durations.count)
        let longest = try? Parallel.map(count: chunks.count) { chunk in
            durations.withUnsafeBufferPointer { all in
                let numbers = UnsafeBufferPointer(rebasing: all[chunks[chunk]])
                var (shortest, longest, nothing) = (0.0, 0.0, 0.0)
                for number in numbers {
                    shortest = number < shortest ? number : shortest
                    longest = number > longest ? number : longest
                    // Zero, unless the number is infinite or none, which no later number makes good.
                    nothing += number - number
                }
                return shortest < 0 || nothing != 0 ? .infinity : longest
            }
        }
        return longest?.max().flatMap { $0 < .infinity ? $0 : nil }
    }

    private static func require(entries: [Double], durations: [Double]) throws {
        try requireCount(entries.count, of: "entries", rows: durations.count)
        for row in entries.indices {
            guard entries[row] >= 0, entries[row] < .infinity else {
                throw bad(row, "the entry \(entries[row]) is not a finite number from 0", remedy: "give the time from which it was watched")
            }
            guard entries[row] < durations[row] || entries[row] == 0 else {
                throw bad(
                    row, "the entry \(entries[row]) is not before the duration \(durations[row])",
                    remedy: "leave out rows that ended before they were watched")
            }
        }
    }

    static func require(covariates: [SurvivalCovariate], rows: Int) throws {
        var names: Set<String> = []
        for covariate in covariates {
            try requireCount(covariate.values.count, of: "values of the covariate '\(covariate.name)'", rows: rows)
            guard names.insert(covariate.name).inserted else {
                throw ClienteleError(
                    .invalidArgument, "two covariates are called '\(covariate.name)'", remedy: "give each a name of its own")
            }
            if let row = covariate.values.firstIndex(where: { !$0.isFinite }) {
                throw bad(row, "the covariate '\(covariate.name)' is \(covariate.values[row])", remedy: "leave the row out or fill it in")
            }
        }
    }
}
