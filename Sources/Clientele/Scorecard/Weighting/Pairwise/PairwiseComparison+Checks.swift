extension PairwiseComparison {
    static func emptyRows(_ names: [String]) throws -> [[Double?]] {
        try CriterionNames.check(names, "criterion")
        guard names.count <= mostCriteria else {
            throw ClienteleError(
                .invalidArgument, "\(names.count) criteria are too many to compare two by two",
                remedy: "group them in levels of at most \(mostCriteria)")
        }
        return names.indices.map { row in names.indices.map { $0 == row ? 1 : nil } }
    }

    static func place(_ name: String, _ names: [String]) throws -> Int {
        guard let place = names.firstIndex(where: { CriterionNames.same($0, name) }) else {
            throw ClienteleError(
                .invalidArgument, "'\(name)' is no criterion of the comparison", remedy: "judge the criteria that are named")
        }
        return place
    }

    static func set(_ rows: inout [[Double?]], _ first: Int, _ second: Int, _ ratio: Double, _ names: [String]) throws {
        guard ratios.contains(ratio) else {
            throw ClienteleError(
                .invalidArgument, "'\(names[first])' over '\(names[second])' is \(ratio), which is no ratio",
                remedy: "give a number above 0, such as 1/9 to 9")
        }
        rows[first][second] = ratio
        rows[second][first] = 1 / ratio
    }

    /// Places that no chain of judgements ties to the first.
    static func unreached(_ rows: [[Double?]]) -> [Int] {
        var reached = rows.map { _ in false }
        var waiting = rows.isEmpty ? [] : [0]
        while let place = waiting.popLast() {
            guard !reached[place] else { continue }
            reached[place] = true
            for other in rows.indices where rows[place][other] != nil && !reached[other] { waiting.append(other) }
        }
        return rows.indices.filter { !reached[$0] }
    }
}
