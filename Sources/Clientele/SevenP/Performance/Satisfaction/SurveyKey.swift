/// Which question it is; answers on different scales cannot be put together.
struct SurveyKey: Hashable {
    let kind: SurveyKind
    let question: String?
    let scale: SurveyScale

    func precedes(_ other: SurveyKey) -> Bool {
        let kinds = SurveyKind.allCases
        let (first, second) = (kinds.firstIndex(of: kind) ?? 0, kinds.firstIndex(of: other.kind) ?? 0)
        if first != second { return first < second }
        if question != other.question {
            guard let question, let its = other.question else { return question == nil }
            return question.utf8.lexicographicallyPrecedes(its.utf8)
        }
        return (scale.lowest, scale.highest) < (other.scale.lowest, other.scale.highest)
    }
}
