extension DelphiStudy {
    private static let mostFactors = 1_000
    private static let mostExperts = 10_000
    private static let mostCells = 1_000_000
    private static let mostLevels = 8

    /// Throws unless the study makes sense before anybody answers.
    func checkDesign() throws {
        func refuse(_ message: String, _ remedy: String) -> ClienteleError { ClienteleError(.invalidArgument, message, remedy: remedy) }
        guard (1...DelphiStudy.mostFactors).contains(factors.count), factors.allSatisfy({ !$0.isEmpty }) else {
            throw refuse("a study of \(factors.count) factors cannot be run", "name 1 to 1,000 factors, none with an empty name")
        }
        guard Set(factors).count == factors.count else {
            throw refuse("a factor is named twice", "give each factor a name of its own")
        }
        guard Set(panel).count == panel.count, panel.allSatisfy({ !$0.isEmpty }), panel.count <= DelphiStudy.mostExperts else {
            throw refuse("an expert of the panel is named twice, or without a name, or one too many", "name each of up to 10,000 once")
        }
        let weights = authority.values
        guard weights.allSatisfy({ $0 >= 0 && $0 <= DelphiStudy.largestAnswer }) else {
            throw refuse("an authority is negative or not a usable number", "give each expert a weight from 0 to 10¹²")
        }
        for expert in authority.keys where !panel.isEmpty && !panel.contains(expert) {
            throw refuse("'\(expert)' has an authority but is not of the panel", "name the expert in the panel too")
        }
        if !panel.isEmpty, panel.allSatisfy({ authority[$0] == 0 }) {
            throw refuse("no expert has any authority", "give one expert at least a weight above 0")
        }
        guard scale == nil || kind == .rating || kind == .fuzzy else {
            throw refuse("only ratings and fuzzy numbers have a scale", "leave the scale out")
        }
        if let pool {
            guard kind == .allocation, pool > 0, pool <= DelphiStudy.largestAnswer else {
                throw refuse("a pool of \(pool) is not usable", "give a number above 0, and only where points are allocated")
            }
        }
        try checkTree()
    }

    private func checkTree() throws {
        for name in children.keys where !factors.contains(name) {
            throw ClienteleError(
                .invalidArgument, "there is a study below '\(name)', which is no factor", remedy: "name a factor of the level above")
        }
        guard levels <= DelphiStudy.mostLevels else {
            throw ClienteleError(.invalidArgument, "the tree of factors has more than eight levels", remedy: "join some of them")
        }
        guard children.isEmpty && objectives.isEmpty || children.values.allSatisfy({ $0.objectives.isEmpty }) else {
            throw ClienteleError(
                .invalidArgument, "objectives are scored below the root of the tree", remedy: "give the scores in the study at the root")
        }
        let leaves = leafPaths().count
        for (name, scores) in objectives.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            guard scores.count == leaves, scores.allSatisfy({ abs($0) <= DelphiStudy.largestAnswer }) else {
                throw ClienteleError(
                    .invalidArgument, "objective '\(name)' has \(scores.count) scores for \(leaves) leaves, or one that is not usable",
                    remedy: "give one finite score for each leaf of the tree of factors")
            }
        }
    }

    /// How many levels the tree has.
    var levels: Int { 1 + (children.values.map(\.levels).max() ?? 0) }

    /// The paths of the leaves from the root, in the order of the factors.
    func leafPaths() -> [[String]] {
        factors.flatMap { factor in (children[factor]?.leafPaths() ?? [[]]).map { [factor] + $0 } }
    }

    /// Throws unless the answers of a round keep the rules of their kind.
    func check(_ round: DelphiRound, number: Int) throws {
        let count = round.answers.count
        guard count > 0, count <= DelphiStudy.mostExperts, count * factors.count <= DelphiStudy.mostCells else {
            throw fault(number, nil, "has the answers of \(count) experts", "give those of 1 to 10,000, at most a million answers in all")
        }
        let names = round.answers.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for name in names {
            guard let answers = round.answers[name] else { continue }
            guard !name.isEmpty, panel.isEmpty || panel.contains(name) else {
                throw fault(number, name, "is not of the panel", "name the expert in the panel, or leave the panel out")
            }
            guard answers.count == factors.count else {
                throw fault(
                    number, name, "has \(answers.count) answers to \(factors.count) factors", "give one for each, null where it is missing")
            }
            for (factor, answer) in zip(factors, answers) {
                if let answer { try check(answer, fault: { fault(number, name, "'\(factor)': \($0)", $1) }) }
            }
            if kind == .ranking, RankForm.midRanks(numbers(answers)) == nil {
                throw fault(
                    number, name, "gives ranks that leave a place empty or take one twice without sharing it",
                    "rank from 1 to \(factors.count), and equal factors alike")
            }
        }
        for (name, reasons) in round.reasons where reasons.count != factors.count || round.answers[name] == nil {
            throw fault(number, name, "gives reasons that fit no answers", "give one for each factor, null where there is none")
        }
        guard names.contains(where: { authority[$0] ?? 1 > 0 }) else {
            throw fault(number, nil, "has no answer of an expert with any authority", "give one expert at least a weight above 0")
        }
    }

    private func check(_ answer: DelphiAnswer, fault: (String, String) -> ClienteleError) throws {
        switch (answer, kind) {
        case (.number(let value), .ranking):
            guard value >= 1, value <= Double(factors.count), (2 * value).rounded() == 2 * value else {
                throw fault("\(value) is no rank", "give a rank from 1 to \(factors.count)")
            }
        case (.number(let value), .rating):
            try checkScale(value, value, fault)
        case (.number(let value), .allocation):
            let isUsable = value >= 0 && value <= DelphiStudy.largestAnswer
            guard isUsable else { throw fault("\(value) points cannot be given", "give points from 0") }
        case (.triangular(let value), .fuzzy):
            try checkScale(value.lowest, value.highest, fault)
        case (_, .fuzzy):
            throw fault("a number is no fuzzy number", "give the lowest, the likeliest and the highest value")
        case (.triangular, _):
            throw fault("a fuzzy number is no \(kind.rawValue)", "give one number")
        }
    }

    private func checkScale(_ lowest: Double, _ highest: Double, _ fault: (String, String) -> ClienteleError) throws {
        let ends = (scale?.minimum ?? -DelphiStudy.largestAnswer, scale?.maximum ?? DelphiStudy.largestAnswer)
        guard lowest >= ends.0, highest <= ends.1 else {
            throw fault("\(lowest < ends.0 ? lowest : highest) is off the scale", "give a number from \(ends.0) to \(ends.1)")
        }
    }

    private func fault(_ round: Int, _ expert: String?, _ message: String, _ remedy: String) -> ClienteleError {
        let who = expert.map { ", expert '\($0)'" } ?? ""
        return ClienteleError(.invalidRecord, "round \(round)\(who) \(message)", remedy: remedy)
    }

    private func numbers(_ answers: [DelphiAnswer?]) -> [Double?] {
        answers.map { if case .number(let value)? = $0 { value } else { nil } }
    }

    /// The points that everybody allocates; `nil` while no expert has answered in full.
    func resolvedPool() throws -> Double? {
        guard kind == .allocation else { return nil }
        var known = pool
        for (place, round) in rounds.enumerated() {
            for (name, answers) in round.answers.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
                let points = numbers(answers).compactMap { $0 }
                let sum = points.reduce(0, +)
                guard points.count == factors.count else { continue }
                let expected = known ?? sum
                guard expected > 0, abs(sum - expected) <= 1e-6 * expected else {
                    throw fault(place + 1, name, "allocates \(sum) points of \(expected)", "allocate the whole pool, and no more")
                }
                known = expected
            }
        }
        guard let known else { return nil }
        for (place, round) in rounds.enumerated() {
            for (name, answers) in round.answers.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
                let sum = numbers(answers).compactMap { $0 }.reduce(0, +)
                guard sum <= known * (1 + 1e-6) else {
                    throw fault(place + 1, name, "allocates \(sum) points of \(known)", "allocate no more than the pool")
                }
            }
        }
        return known
    }
}
