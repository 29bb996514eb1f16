extension ProductPairs {
    /// Every test of the table.
    var tests: [FindingTest] {
        pairs.map { FindingTest(.complements, subject: $0.subject, pValue: $0.complementPValue) }
            + pairs.compactMap { pair in
                pair.substitutePValue.map { FindingTest(.substitutes, subject: pair.subject, pValue: $0) }
            }
    }

    /// What would be told of each pair if it withstood the correction.
    var candidates: [Finding] {
        pairs.filter { $0.lift > complementRatio }.map(\.complementFinding)
            + pairs.filter { $0.lift < substituteRatio }.compactMap(\.substituteFinding)
    }
}

extension ProductPair {
    fileprivate var subject: String { "\(first) + \(second)" }

    fileprivate var complementFinding: Finding {
        Finding(
            .product, .complements, subject: subject,
            statement: "\(first) and \(second) are bought together \(PlainFigure.decimal(lift)) times as often as chance would have it: in "
                + "\(baskets) baskets instead of \(PlainFigure.whole(expectedBaskets)).",
            evidence: evidence, effect: additionalValue, pValue: complementPValue)
    }

    fileprivate var substituteFinding: Finding? {
        guard let substitutePValue else { return nil }
        return Finding(
            .product, .substitutes, subject: subject,
            statement:
                "\(first) and \(second) take each other's place: the same customers buy both, but together in \(baskets) baskets only, "
                + "where chance would bring \(PlainFigure.whole(expectedBaskets)).",
            evidence: evidence, pValue: substitutePValue)
    }

    private var evidence: [FindingFigure] {
        [FindingFigure("lift", lift)] + (oddsRatio.map { [FindingFigure("oddsRatio", $0)] } ?? []) + [
            FindingFigure("baskets", Double(baskets)), FindingFigure("expectedBaskets", expectedBaskets),
            FindingFigure("customerLift", customerLift),
        ]
    }
}
