/// Chooses and orders the findings that may be told.
public enum FindingSelection {
    /// The chance to tell anything that is not there.
    public static let familyWiseErrorRate = 0.05

    /// The findings that are counted, and those of the tested ones that withstand Holm's correction over all tests, the dearest first.
    ///
    /// ```swift
    /// let kind = FindingKind("uplift")
    /// let finding = Finding(.promotion, kind, subject: "spring", statement: "Spring sold more.", evidence: [], pValue: 0.02)
    /// let alone = [FindingTest(kind, subject: "spring", pValue: 0.02)]
    /// print(FindingSelection.told([finding], tests: alone).count)  // 1
    /// let many = alone + (1...9).map { FindingTest(kind, subject: "trial \($0)", pValue: 0.5) }
    /// print(FindingSelection.told([finding], tests: many).count)  // 0
    /// ```
    ///
    /// - Parameters:
    ///   - findings: What was found.
    ///   - tests: Everything that was tested.
    /// - Returns: The findings in order of their effect without its sign, those without one last; equal ones by analysis, kind and subject.
    /// - Complexity: O(*n* log *n*).
    public static func told(_ findings: [Finding], tests: [FindingTest]) -> [Finding] {
        let pValues = tests.map(\.pValue)
        let adjusted = MultipleComparisons.holm(pValues)
        // Adjusted values rise with the raw ones, so the largest raw one that still stands tells for all.
        let limit = zip(pValues, adjusted).filter { $0.1 <= familyWiseErrorRate }.map(\.0).max() ?? -1
        return ordered(findings.filter { $0.pValue.map { $0 <= limit } ?? true })
    }

    /// Findings in order of their effect without its sign, the dearest first.
    ///
    /// - Parameter findings: The findings.
    /// - Returns: The same findings; those without an effect last, equal ones by analysis, kind and subject.
    public static func ordered(_ findings: [Finding]) -> [Finding] {
        findings.sorted { left, right in
            let (leftSize, rightSize) = (size(of: left), size(of: right))
            if leftSize != rightSize { return leftSize > rightSize }
            let (leftKey, rightKey) = (key(of: left), key(of: right))
            return leftKey.lexicographicallyPrecedes(rightKey) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
    }

    private static func size(of finding: Finding) -> Double {
        finding.effect.map { abs($0.approximateValue) } ?? -1
    }

    private static func key(of finding: Finding) -> [String] {
        [finding.analysis.rawValue, finding.kind.name, finding.subject ?? "", finding.statement]
    }
}
