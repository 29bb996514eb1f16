/// A node of an evaluation tree: an indicator that is judged, or a factor made up of others.
///
/// ```swift
/// let profit = try EvaluationNode("profit", weight: 2, votes: [2, 5, 3, 0])
/// let growth = try EvaluationNode("growth", weight: 1, membership: [0.1, 0.4, 0.4, 0.1])
/// let finance = try EvaluationNode("finance", children: [profit, growth])
/// print(finance.leafCount)  // 2
/// ```
public struct EvaluationNode: Sendable, Hashable {
    /// The most levels of a tree.
    public static let mostLevels = 64
    /// The most nodes of a tree.
    public static let mostNodes = 10_000

    /// Its name, unlike that of its siblings.
    public let name: String
    /// Its weight among its siblings, which is divided by the sum of theirs; of no meaning at the root.
    public let weight: Double
    /// How its children's vectors become its own; `nil` for what its level or the evaluation says.
    public let `operator`: FuzzyOperator?
    /// Whether its vector is rescaled to sum 1; `nil` for what its level or the evaluation says.
    public let normalize: Bool?
    /// The nodes it is made up of; empty for an indicator.
    public let children: [EvaluationNode]
    /// What it is judged by; `nil` for a node with children.
    public let judgement: EvaluationJudgement?
    /// How many levels it has, itself included.
    public let levels: Int
    /// How many nodes it has, itself included.
    public let nodeCount: Int
    /// How many indicators it has.
    public let leafCount: Int

    init(
        name: String, weight: Double, operator: FuzzyOperator?, normalize: Bool?, children: [EvaluationNode],
        judgement: EvaluationJudgement?
    ) throws {
        guard !name.isEmpty else {
            throw ClienteleError(.invalidArgument, "a node of the tree has no name", remedy: "name every node")
        }
        guard weight >= 0, weight.isFinite else {
            throw ClienteleError(
                .invalidArgument, "the weight of '\(name)' is \(weight < 0 ? "negative" : "no finite number")",
                remedy: "give a number from 0 up")
        }
        guard judgement != nil || !children.isEmpty else {
            throw ClienteleError(
                .invalidArgument, "'\(name)' has an empty list of children", remedy: "give it children or a membership vector")
        }
        if !children.isEmpty { try EvaluationNode.check(children, of: name) }
        levels = 1 + (children.map(\.levels).max() ?? 0)
        nodeCount = children.reduce(1) { $0 + $1.nodeCount }
        leafCount = children.isEmpty ? 1 : children.reduce(0) { $0 + $1.leafCount }
        guard levels <= EvaluationNode.mostLevels, nodeCount <= EvaluationNode.mostNodes else {
            throw ClienteleError(
                .invalidArgument, "the tree has more than \(EvaluationNode.mostLevels) levels or \(EvaluationNode.mostNodes) nodes",
                remedy: "evaluate its parts one by one")
        }
        self.name = name
        self.weight = weight
        self.operator = `operator`
        self.normalize = normalize
        self.children = children
        self.judgement = judgement
    }

    /// Makes a factor out of others.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - weight: Its weight among its siblings, from 0 up.
    ///   - operator: How its children's vectors become its own; `nil` for what its level or the evaluation says.
    ///   - normalize: Whether its vector is rescaled to sum 1; `nil` for what its level or the evaluation says.
    ///   - children: The nodes it is made up of.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an empty name, a weight that is negative or not finite, no children, children of the
    ///   same name or all of weight 0, or a tree that is too large.
    public init(
        _ name: String, weight: Double = 1, operator: FuzzyOperator? = nil, normalize: Bool? = nil, children: [EvaluationNode]
    ) throws {
        try self.init(name: name, weight: weight, operator: `operator`, normalize: normalize, children: children, judgement: nil)
    }

    /// Makes an indicator judged by memberships.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - weight: Its weight among its siblings, from 0 up.
    ///   - membership: A membership a grade, from 0 to 1.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an empty name or a weight that is negative or not finite.
    public init(_ name: String, weight: Double = 1, membership: [Double]) throws {
        try self.init(name, weight: weight, judgement: .membership(membership))
    }

    /// Makes an indicator judged by votes.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - weight: Its weight among its siblings, from 0 up.
    ///   - votes: How many judges chose each grade.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an empty name or a weight that is negative or not finite.
    public init(_ name: String, weight: Double = 1, votes: [Double]) throws {
        try self.init(name, weight: weight, judgement: .votes(votes))
    }

    /// Makes an indicator that was measured.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - weight: Its weight among its siblings, from 0 up.
    ///   - value: The measured value.
    ///   - functions: A membership function a grade. Shapes are kept and written; what other functions give is kept as memberships.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an empty name, or a weight or value that is negative or not finite.
    public init(_ name: String, weight: Double = 1, value: Double, functions: [any MembershipFunction]) throws {
        let shapes = functions.compactMap { $0 as? MembershipShape }
        guard value.isFinite else {
            throw ClienteleError(.invalidArgument, "the value of '\(name)' is no finite number", remedy: "give the value that was measured")
        }
        let isKept = shapes.count == functions.count
        try self.init(
            name, weight: weight,
            judgement: isKept ? .measured(value, shapes) : .membership(functions.map { $0.membership(of: value) }))
    }

    /// Makes an indicator from any kind of judgement.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - weight: Its weight among its siblings, from 0 up.
    ///   - normalize: Whether its vector is rescaled to sum 1; `nil` for what its level or the evaluation says.
    ///   - judgement: What it is judged by.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an empty name or a weight that is negative or not finite.
    public init(_ name: String, weight: Double = 1, normalize: Bool? = nil, judgement: EvaluationJudgement) throws {
        try self.init(name: name, weight: weight, operator: nil, normalize: normalize, children: [], judgement: judgement)
    }

    private static func check(_ children: [EvaluationNode], of name: String) throws {
        var seen: Set<[UInt8]> = []
        for child in children where !seen.insert(Array(child.name.utf8)).inserted {
            throw ClienteleError(
                .invalidArgument, "'\(name)' has two children named '\(child.name)'", remedy: "give siblings different names")
        }
        guard children.contains(where: { $0.weight > 0 }) else {
            throw ClienteleError(
                .invalidArgument, "the children of '\(name)' all have weight 0", remedy: "give at least one a weight above zero")
        }
    }
}
