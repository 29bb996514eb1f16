/// Evaluates a tree: its nodes in a flat list, each before its children.
struct EvaluationBuilder {
    /// A node with where it stands.
    struct Entry {
        let node: EvaluationNode
        let path: String
        let level: Int
        let parent: Int?
        /// Its share among its siblings.
        let share: Double
        var children: [Int] = []
        /// Its vector before and after normalisation.
        var raw: [Double] = []
        var vector: [Double] = []
    }

    let tree: EvaluationTree
    private(set) var entries: [Entry] = []

    init(_ tree: EvaluationTree) {
        self.tree = tree
        add(tree.root, path: "", level: 0, parent: nil, share: 1)
    }

    /// Adds a node and all below it; a tree has at most ``EvaluationNode/mostLevels`` levels, so that this does not go deep.
    private mutating func add(_ node: EvaluationNode, path: String, level: Int, parent: Int?, share: Double) {
        let place = entries.count
        let ownPath = path + EvaluationBuilder.escaped(node.name)
        entries.append(Entry(node: node, path: ownPath, level: level, parent: parent, share: share))
        if let parent { entries[parent].children.append(place) }
        let shares = OrderFreeSum.shares(node.children.map(\.weight)) ?? node.children.map { _ in 0 }
        for (child, share) in zip(node.children, shares) {
            add(child, path: ownPath + "/", level: level + 1, parent: place, share: share)
        }
    }

    /// A name in which "/" cannot be taken for the end of it, as in JSON pointers (RFC 6901).
    private static func escaped(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// Computes the vectors from the bottom up: children stand behind their parents.
    mutating func evaluate() throws {
        for place in entries.indices.reversed() {
            let entry = entries[place]
            let raw =
                try entry.node.judgement?.vector(grades: tree.grades.grades.count, path: entry.path)
                ?? composed(place, entry.children.map { entries[$0].vector }, entry.children.map { entries[$0].share })
            guard let vector = finished(raw, place) else {
                throw ClienteleError(
                    .overflow, "nothing is left of '\(entry.path)': its weights or memberships are too small for a number",
                    remedy: "leave out what has hardly any weight")
            }
            entries[place].raw = raw
            entries[place].vector = vector
        }
    }

    func composed(_ place: Int, _ vectors: [[Double]], _ shares: [Double]) -> [Double] {
        tree.operator(of: entries[place].node, level: entries[place].level).compose(vectors, weights: shares)
    }

    /// The vector of a node, normalised where it has to be; `nil` if it is all zero.
    func finished(_ raw: [Double], _ place: Int) -> [Double]? {
        guard let shares = OrderFreeSum.shares(raw) else { return nil }
        return tree.normalizes(entries[place].node, level: entries[place].level) ? shares : raw
    }

    /// Whether the score is a sum over the indicators: every node that has children averages them.
    var isAdditive: Bool {
        entries.allSatisfy { $0.children.isEmpty || tree.operator(of: $0.node, level: $0.level) == .weightedAverage }
    }
}
