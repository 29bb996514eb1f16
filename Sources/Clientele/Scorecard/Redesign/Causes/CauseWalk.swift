/// The ways from the causes of a tree to its problem.
struct CauseWalk {
    /// The causes, those of an id that has gone before left out.
    let causes: [ProblemCause]
    private let byID: [String: ProblemCause]
    /// The ids of the causes whose way to the problem is whole.
    private let reaching: Set<String>
    private let foundIDs: Set<String>
    /// Causes that bring each other about in a circle, each circle from its lowest id on.
    let circles: [[String]]

    init(_ tree: CauseTree) {
        let causes = ScorecardIndex.distinct(tree.causes, \.id)
        let byID = Dictionary(causes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.causes = causes
        self.byID = byID
        var reaching: [String: Bool] = [:]
        var found: [String: Bool] = [:]
        var circles: [[String]] = []
        for cause in causes where reaching[cause.id] == nil {
            // Up to the problem, to what is settled already, or around a circle; then back down.
            var way: [ProblemCause] = []
            var seen: [String: Int] = [:]
            var next: ProblemCause? = cause
            while let current = next, reaching[current.id] == nil, seen[current.id] == nil {
                seen[current.id] = way.count
                way.append(current)
                next = current.causeOf.flatMap { byID[$0] }
            }
            if let next, let start = seen[next.id] { circles.append(CauseWalk.turned(way[start...].map(\.id))) }
            for step in way.reversed() {
                guard let above = step.causeOf else {
                    reaching[step.id] = true
                    found[step.id] = CauseWalk.hasEvidence(step)
                    continue
                }
                reaching[step.id] = reaching[above] ?? false
                found[step.id] = (found[above] ?? false) && CauseWalk.hasEvidence(step)
            }
        }
        self.reaching = Set(reaching.filter(\.value).keys)
        foundIDs = Set(found.filter(\.value).keys)
        self.circles = circles
    }

    func cause(_ id: String) -> ProblemCause? { byID[id] }

    func isFound(_ id: String) -> Bool { foundIDs.contains(id) }

    func reachesProblem(_ id: String) -> Bool { reaching.contains(id) }

    /// The found causes below which no other one is found, in the order of the tree.
    var roots: [String] {
        let above = Set(causes.filter { isFound($0.id) }.compactMap(\.causeOf))
        return causes.map(\.id).filter { isFound($0) && !above.contains($0) }
    }

    /// The causes that a cause brings about, the nearest first; for one whose way to the problem is whole.
    func effects(of id: String) -> [String] {
        guard reachesProblem(id) else { return [] }
        var effects: [String] = []
        var next = byID[id]?.causeOf
        while let current = next {
            effects.append(current)
            next = byID[current]?.causeOf
        }
        return effects
    }

    static func hasEvidence(_ cause: ProblemCause) -> Bool {
        !cause.isRuledOut && cause.evidence.contains { $0.statement.contains { !$0.isWhitespace } }
    }

    private static func turned(_ circle: [String]) -> [String] {
        let start = circle.indices.min { circle[$0].utf8.lexicographicallyPrecedes(circle[$1].utf8) } ?? circle.startIndex
        return Array(circle[start...] + circle[..<start])
    }
}
