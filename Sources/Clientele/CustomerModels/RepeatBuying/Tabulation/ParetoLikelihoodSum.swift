/// The Pareto/NBD log-likelihood of many histories, by integrals that the histories share.
struct ParetoLikelihoodSum: RepeatBuyingLikelihoodSum {
    private let cells: RepeatPurchaseCells
    private let families: [ParetoFamily]
    /// The histories that are taken one by one.
    private let single: [Int]
    /// The ranges of a family's points that are worked on at once.
    ///
    /// They are fixed by the data, like the groups, so that sums are the same on any number of cores.
    private let pieces: [Piece]

    /// A range of the points of a family.
    private struct Piece {
        let family: Int
        let points: Range<Int>
    }

    /// A group of a family.
    private struct Group {
        let family: Int
        let place: Int
    }

    init(_ cells: RepeatPurchaseCells) {
        self.cells = cells
        let sorted = ParetoFamilies(cells)
        families = sorted.families
        single = sorted.single
        pieces = sorted.families.enumerated().flatMap { number, family in
            let count = family.points.count
            let length = max(64, (count + 15) / 16)
            return stride(from: 0, to: count, by: length).map { Piece(family: number, points: $0..<min($0 + length, count)) }
        }
    }

    func term(at parameters: SIMD4<Double>) -> LogLikelihoodTerm {
        let tables = families.map { ParetoTable($0, parameters) }
        let steps = steps(tables)
        let groups = families.indices.filter { tables[$0] != nil }.flatMap { family in
            families[family].groups.indices.map { Group(family: family, place: $0) }
        }
        var rest = single
        for (family, table) in zip(families, tables) where table == nil { rest += family.cells }
        return sum(groups, tables, steps, parameters) + sum(rest, parameters)
    }

    /// What the points of each family have.
    private func steps(_ tables: [ParetoTable?]) -> [ParetoSteps] {
        let parts = try? Parallel.map(count: pieces.count) { tables[pieces[$0].family]?.steps(pieces[$0].points) ?? ParetoSteps() }
        var steps = families.map { ParetoSteps(capacity: $0.points.count, groups: $0.groups.count) }
        for (piece, part) in zip(pieces, parts ?? []) { steps[piece.family].append(part) }
        return steps
    }

    private func sum(
        _ groups: [Group], _ tables: [ParetoTable?], _ steps: [ParetoSteps], _ parameters: SIMD4<Double>
    ) -> LogLikelihoodTerm {
        LogLikelihoodTerm.sum(count: groups.count) { index in
            let group = groups[index]
            return tables[group.family]?.sum(group.place, steps[group.family], cells, parameters) ?? .zero
        }
    }

    /// The sum over histories one by one.
    private func sum(_ places: [Int], _ parameters: SIMD4<Double>) -> LogLikelihoodTerm {
        let chunk = 128
        return LogLikelihoodTerm.sum(count: (places.count + chunk - 1) / chunk) { index in
            LogLikelihoodTerm.sum(
                of: ParetoNBD.self, over: cells, in: places[index * chunk..<min((index + 1) * chunk, places.count)], parameters)
        }
    }
}
