import Clientele
import Testing

@Suite("Fuzzy evaluation over random trees")
struct EvaluationPropertyTests {
    /// A node of a tree that can be changed.
    struct Plan {
        var name: String
        var weight: Double
        var own: FuzzyOperator?
        var normalize: Bool?
        var vector: [Double] = []
        var children: [Plan] = []

        func node() throws -> EvaluationNode {
            children.isEmpty
                ? try EvaluationNode(name, weight: weight, normalize: normalize, judgement: .membership(vector))
                : try EvaluationNode(name, weight: weight, operator: own, normalize: normalize, children: children.map { try $0.node() })
        }

        func mapped(_ change: (inout Plan) -> Void) -> Plan {
            var copy = self
            copy.children = children.map { $0.mapped(change) }
            change(&copy)
            return copy
        }
    }

    private static let grades = 4

    private func plan(_ generator: inout SeededGenerator, _ name: String, depth: Int, mixed: Bool) -> Plan {
        var plan = Plan(name: name, weight: 0.1 + generator.nextUnit())
        if mixed, generator.nextUnit() < 0.5 { plan.own = FuzzyOperator.allCases[generator.next(below: 4)] }
        if depth == 0 || generator.nextUnit() < 0.25 {
            plan.vector = (0..<EvaluationPropertyTests.grades).map { _ in generator.nextUnit() }
        } else {
            plan.children = (0..<(1 + generator.next(below: 4))).map { self.plan(&generator, "n\($0)", depth: depth - 1, mixed: mixed) }
        }
        return plan
    }

    private func tree(_ plan: Plan, _ own: FuzzyOperator, normalize: Bool) throws -> EvaluationTree {
        EvaluationTree(
            grades: try GradeSet(["a", "b", "c", "d"], scores: [95, 80, 65, 40]), operator: own, normalize: normalize, root: try plan.node()
        )
    }

    @Test("the order of children changes nothing at all, the scale of weights nothing but rounding (300 trees)")
    func invariance() throws {
        var generator = SeededGenerator(seed: 91)
        for round in 0..<300 {
            let plan = plan(&generator, "root", depth: 3, mixed: true)
            let own = FuzzyOperator.allCases[round % 4]
            let result = try tree(plan, own, normalize: round % 3 > 0).evaluate()
            let turned = try tree(plan.mapped { $0.children.reverse() }, own, normalize: round % 3 > 0).evaluate()
            #expect(turned.vector == result.vector && turned.grade == result.grade && turned.score == result.score, "round \(round)")
            #expect(turned.nodes.sorted { $0.path < $1.path } == result.nodes.sorted { $0.path < $1.path }, "round \(round)")
            let scaled = try tree(
                plan.mapped { parent in
                    let factor = Double(1 + parent.children.count) / 7
                    for place in parent.children.indices { parent.children[place].weight *= factor }
                }, own, normalize: round % 3 > 0
            ).evaluate()
            #expect(zip(scaled.vector, result.vector).allSatisfy { abs($0 - $1) < 1e-12 }, "round \(round)")
            #expect(result.vector.allSatisfy { $0 >= 0 && $0 <= 1 } && result.score >= 40 && result.score <= 95)
        }
    }

    @Test("without normalisation a higher membership lowers no membership anywhere (300 trees)")
    func monotone() throws {
        var generator = SeededGenerator(seed: 92)
        for round in 0..<300 {
            let plan = plan(&generator, "root", depth: 3, mixed: true)
            let own = FuzzyOperator.allCases[round % 4]
            let before = try tree(plan, own, normalize: false).evaluate()
            let grade = generator.next(below: EvaluationPropertyTests.grades)
            let chosen = generator.next(below: 6)
            var seen = 0
            let raised = plan.mapped { leaf in
                guard leaf.children.isEmpty else { return }
                if seen % 6 == chosen { leaf.vector[grade] = min(1, leaf.vector[grade] * 1.3 + 0.05) }
                seen += 1
            }
            let after = try tree(raised, own, normalize: false).evaluate()
            for (one, two) in zip(before.nodes, after.nodes) {
                for place in one.vector.indices { #expect(two.vector[place] >= one.vector[place] - 1e-15, "round \(round), \(one.path)") }
            }
        }
    }

    @Test("every node equals the operators written out, level by level (300 trees)")
    func oracle() throws {
        var generator = SeededGenerator(seed: 93)
        for round in 0..<300 {
            let plan = plan(&generator, "root", depth: 3, mixed: true)
            let (own, normalize) = (FuzzyOperator.allCases[round % 4], round % 2 == 0)
            func vector(_ plan: Plan) -> [Double] {
                var result = plan.vector
                if !plan.children.isEmpty {
                    let total = plan.children.reduce(0) { $0 + $1.weight }
                    let below = plan.children.map { vector($0) }
                    result = (0..<EvaluationPropertyTests.grades).map { grade in
                        var value = 0.0
                        for (child, memberships) in zip(plan.children, below) {
                            let (w, r) = (child.weight / total, memberships[grade])
                            switch plan.own ?? own {
                            case .minMax: value = max(value, min(w, r))
                            case .productMax: value = max(value, w * r)
                            case .boundedMinSum: value = min(1, value + min(w, r))
                            case .weightedAverage: value = min(1, value + w * r)
                            }
                        }
                        return value
                    }
                }
                let sum = result.reduce(0, +)
                return normalize ? result.map { $0 / sum } : result
            }
            let result = try tree(plan, own, normalize: normalize).evaluate()
            #expect(zip(result.vector, vector(plan)).allSatisfy { abs($0 - $1) < 1e-12 }, "round \(round)")
        }
    }

    @Test("the parts of averages sum to the score, and those of other operators equal evaluating without the indicator (300 trees)")
    func contributions() throws {
        var generator = SeededGenerator(seed: 94)
        for round in 0..<300 {
            let mixed = round % 2 == 1
            let plan = plan(&generator, "root", depth: 3, mixed: mixed)
            let own: FuzzyOperator = mixed ? .minMax : .weightedAverage
            let result = try tree(plan, own, normalize: round % 3 > 0).evaluate()
            if result.contributionMethod == .sum {
                let sum = result.contributions.reduce(0) { $0 + ($1.contribution ?? .nan) }
                #expect(abs(sum - result.score) < 1e-10, "round \(round)")
                continue
            }
            for contribution in result.contributions {
                let names = contribution.path.split(separator: "/").dropFirst().map { String($0) }
                guard let rest = without(plan, names[...]) else {
                    #expect(contribution.contribution == nil)
                    continue
                }
                let score = try tree(rest, own, normalize: round % 3 > 0).evaluate().score
                #expect(abs((contribution.contribution ?? .nan) - (result.score - score)) < 1e-10, "round \(round), \(contribution.path)")
            }
        }
    }

    /// A tree without one indicator, and without factors that are left empty.
    private func without(_ plan: Plan, _ names: ArraySlice<String>) -> Plan? {
        guard let name = names.first else { return nil }
        var copy = plan
        copy.children = plan.children.compactMap { $0.name == name ? without($0, names.dropFirst()) : $0 }
        return copy.children.isEmpty ? nil : copy
    }
}
