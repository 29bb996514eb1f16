import Clientele
import Testing

/// Predictions for columns against what the models say history by history.
@Suite("Predictions for many customers at once")
struct ColumnPredictionTests {
    /// Histories whose times are whole days or any numbers, with frequent and rare *x*.
    private func histories(
        _ count: Int, whole: Bool, longest: Double = 60, _ random: inout SeededGenerator
    ) throws -> [RepeatPurchaseSummary] {
        try (0..<count).map { _ in
            var age = longest * random.nextUnit()
            if whole { age = (age * 7).rounded(.up) / 7 }
            var x = Int(Libm.exp(-Libm.log(1 - random.nextUnit()))) - 1
            if age == 0 { x = 0 }
            if random.next(below: 200) == 0, age > 0 { x += random.next(below: 3_000) }
            var last = x == 0 ? 0 : age * (1 - 0.999 * random.nextUnit())
            if whole, x > 0 { last = min(max((last * 7).rounded(.down), 1) / 7, age) }
            return try RepeatPurchaseSummary(repeatPurchases: min(x, 4_000), ageAtLastPurchase: last, age: age)
        }
    }

    private func summaries(_ histories: [RepeatPurchaseSummary], timeUnit: RepeatPurchaseTimeUnit = .week) throws -> RepeatPurchaseSummaries
    {
        try RepeatPurchaseSummaries(
            customers: histories.enumerated().map { (CustomerID(String($0)), $1) }, timeUnit: timeUnit)
    }

    /// Compares columns with rows; every so many-th row where rows are slow.
    private func compare<Model: RepeatBuyingModel>(
        _ model: Model, _ summaries: RepeatPurchaseSummaries, in duration: Double, every step: Int = 1, _ note: String
    ) throws {
        let columns = try model.predictions(for: summaries, in: duration)
        #expect(columns.duration == duration)
        #expect(columns.probabilityAlive.count == summaries.count && columns.expectedPurchases.count == summaries.count)
        for row in stride(from: 0, to: summaries.count, by: step) {
            let (alive, expected) = (model.probabilityAlive(summaries[row]), model.expectedPurchases(of: summaries[row], in: duration))
            guard columns.probabilityAlive[row] == alive, abs(columns.expectedPurchases[row] - expected) <= 1e-12 * expected else {
                Issue.record(
                    """
                    \(note), \(model.parameters), \(duration), \(summaries[row]): \(columns.probabilityAlive[row]) for \(alive), \
                    \(columns.expectedPurchases[row]) for \(expected)
                    """)
                return
            }
        }
    }

    @Test("They are those of each history at published parameters, times by day and all different", arguments: [true, false])
    func published(whole: Bool) throws {
        var random = SeededGenerator(seed: 41)
        let summaries = try summaries(histories(2_000, whole: whole, &random))
        try compare(BetaGeometricNBD(parameters: [0.243, 4.414, 0.793, 2.426]), summaries, in: 39, "BG/NBD")
        try compare(ModifiedBetaGeometricNBD(parameters: [0.525, 6.183, 0.891, 1.614]), summaries, in: 39, "MBG/NBD")
        try compare(ParetoNBD(parameters: [0.553, 10.58, 0.606, 11.67]), summaries, in: 39, "Pareto/NBD")
    }

    @Test("They are those of each history at random parameters and durations", arguments: 1...6)
    func random(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for round in 0..<6 {
            let parameters = (0..<4).map { _ in Libm.exp(-4 + 8 * random.nextUnit()) }
            let duration = Libm.exp(-8 + 14 * random.nextUnit())
            let longest = Libm.exp(-2 + 8 * random.nextUnit())
            let summaries = try summaries(histories(300, whole: round % 2 == 0, longest: longest, &random))
            let note = "seed \(seed), round \(round)"
            try compare(BetaGeometricNBD(parameters: parameters), summaries, in: duration, every: 3, note)
            try compare(ModifiedBetaGeometricNBD(parameters: parameters), summaries, in: duration, every: 3, note)
            try compare(ParetoNBD(parameters: parameters), summaries, in: duration, every: 9, note)
        }
    }

    @Test("They hold at the ends: no time, all time, equal ages, one customer, none, parameters from tiny to huge")
    func ends() throws {
        var random = SeededGenerator(seed: 43)
        let mixed = try summaries(histories(40, whole: false, &random))
        let equal = try summaries(
            (0..<60).map {
                try RepeatPurchaseSummary(repeatPurchases: $0 % 3, ageAtLastPurchase: $0 % 3 == 0 ? 0 : 1 + Double($0) / 2, age: 39)
            })
        let far = try summaries(
            (0..<20).map { try RepeatPurchaseSummary(repeatPurchases: 0, ageAtLastPurchase: 0, age: Libm.exp(-300 + 30 * Double($0))) })
        let young = try summaries((0..<20).map { _ in try RepeatPurchaseSummary(repeatPurchases: 0, ageAtLastPurchase: 0, age: 0) })
        let sets = [mixed, equal, far, young, try summaries([mixed[0]]), try summaries([])]
        let points = [[0.243, 4.414, 0.793, 2.426], [1e-6, 1e-300, 1e-6, 1e-6], [1e6, 1e9, 1e3, 1e3], [1, 1, 1, 1]]
        for (index, set) in sets.enumerated() {
            for parameters in points {
                for duration in [0, 2e-308, 39, 1e300] {
                    try compare(BetaGeometricNBD(parameters: parameters), set, in: duration, every: 9, "set \(index)")
                    try compare(ModifiedBetaGeometricNBD(parameters: parameters), set, in: duration, every: 9, "set \(index)")
                }
            }
        }
    }

    @Test("What they say of a customer does not depend on the order of the customers", arguments: [true, false])
    func order(whole: Bool) throws {
        var random = SeededGenerator(seed: 47)
        let histories = try histories(1_000, whole: whole, &random)
        let order = histories.indices.sorted { ($0 * 7_919 % 1_009, $0) < ($1 * 7_919 % 1_009, $1) }
        let (plain, shuffled) = (try summaries(histories), try summaries(order.map { histories[$0] }))
        func check(_ model: some RepeatBuyingModel) throws {
            let (first, second) = (try model.predictions(for: plain, in: 39), try model.predictions(for: shuffled, in: 39))
            for (place, original) in order.enumerated() {
                let there = try #require(shuffled.index(of: CustomerID(String(place))))
                let here = try #require(plain.index(of: CustomerID(String(original))))
                #expect(first.probabilityAlive[here].bitPattern == second.probabilityAlive[there].bitPattern)
                #expect(first.expectedPurchases[here].bitPattern == second.expectedPurchases[there].bitPattern)
            }
        }
        try check(BetaGeometricNBD(parameters: [0.243, 4.414, 0.793, 2.426]))
        try check(ModifiedBetaGeometricNBD(parameters: [0.525, 6.183, 0.891, 1.614]))
        try check(ParetoNBD(parameters: [0.553, 10.58, 0.606, 11.67]))
    }

    @Test("Among many customers with the same few histories each has their own")
    func manyAlike() throws {
        var random = SeededGenerator(seed: 53)
        let few = try (0..<300).map { _ in
            let x = random.next(below: 5)
            return try RepeatPurchaseSummary(
                repeatPurchases: x, ageAtLastPurchase: x == 0 ? 0 : Double(x + random.next(below: 3)),
                age: Double(8 + random.next(below: 4)))
        }
        // More than one run of rows.
        let summaries = try summaries((0..<40_000).map { _ in few[random.next(below: 300)] }, timeUnit: .year)
        try compare(BetaGeometricBetaBernoulli(parameters: [1.204, 0.75, 0.657, 2.783]), summaries, in: 5, every: 17, "BG/BB")
        try compare(ParetoNBD(parameters: [0.553, 10.58, 0.606, 11.67]), summaries, in: 5, every: 17, "Pareto/NBD")
        try compare(BetaGeometricNBD(parameters: [0.243, 4.414, 0.793, 2.426]), summaries, in: 5, every: 17, "BG/NBD")
    }
}
