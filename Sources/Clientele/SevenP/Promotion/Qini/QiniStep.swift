/// The customers of one score in both groups.
struct QiniStep: Sendable, Equatable {
    var treated = 0
    var treatedConversions = 0
    var control = 0
    var controlConversions = 0

    func joined(with other: QiniStep) -> QiniStep {
        QiniStep(
            treated: treated + other.treated, treatedConversions: treatedConversions + other.treatedConversions,
            control: control + other.control, controlConversions: controlConversions + other.controlConversions)
    }

    /// What is left when a part is taken away.
    func without(_ part: QiniStep) -> QiniStep {
        QiniStep(
            treated: treated - part.treated, treatedConversions: treatedConversions - part.treatedConversions,
            control: control - part.control, controlConversions: controlConversions - part.controlConversions)
    }

    mutating func add(isTreated: Bool, hasConverted: Bool) {
        if isTreated {
            treated += 1
            if hasConverted { treatedConversions += 1 }
        } else {
            control += 1
            if hasConverted { controlConversions += 1 }
        }
    }

    /// The customers by score, the highest first.
    static func steps(scores: [Double], isTreated: [Bool], hasConverted: [Bool]) -> [QiniStep] {
        let order = scores.indices.sorted { scores[$0] > scores[$1] }
        var steps: [QiniStep] = []
        var last: Double?
        for index in order {
            if last != scores[index] { steps.append(QiniStep()) }
            last = scores[index]
            steps[steps.count - 1].add(isTreated: isTreated[index], hasConverted: hasConverted[index])
        }
        return steps
    }

    /// Neighbouring steps joined, so that there are at most so many, of about as many customers each.
    static func joined(_ steps: [QiniStep], most: Int) -> [QiniStep] {
        guard steps.count > most else { return steps }
        let total = steps.reduce(0) { $0 + $1.treated + $1.control }
        var (result, current, passed) = ([QiniStep](), QiniStep(), 0)
        for step in steps {
            current = current.joined(with: step)
            passed += step.treated + step.control
            if passed * most >= total * (result.count + 1) {
                result.append(current)
                current = QiniStep()
            }
        }
        if current != QiniStep() { result.append(current) }
        return result
    }

    /// As many customers of each group, drawn with replacement.
    static func drawn(_ steps: [QiniStep], using generator: inout SeededGenerator) -> [QiniStep] {
        var result = steps
        let treated = multinomial(
            steps.flatMap { [$0.treated - $0.treatedConversions, $0.treatedConversions] }, using: &generator)
        let control = multinomial(
            steps.flatMap { [$0.control - $0.controlConversions, $0.controlConversions] }, using: &generator)
        for index in steps.indices {
            result[index].treatedConversions = treated[2 * index + 1]
            result[index].treated = treated[2 * index] + treated[2 * index + 1]
            result[index].controlConversions = control[2 * index + 1]
            result[index].control = control[2 * index] + control[2 * index + 1]
        }
        return result
    }

    private static func multinomial(_ counts: [Int], using generator: inout SeededGenerator) -> [Int] {
        var left = counts.reduce(0, +)
        var weight = left
        return counts.map { count in
            guard weight > 0, left > 0 else { return 0 }
            let drawn = generator.nextBinomial(trials: left, chance: Double(count) / Double(weight))
            left -= drawn
            weight -= count
            return drawn
        }
    }
}
