extension Survey: TableRecord {
    static var kind: RecordKind { .survey }

    var owner: CustomerID? { customerID }
    var tableDay: CalendarDay? { surveyDay }
    var ownID: String? { surveyID }

    func requireConsistency() throws {
        try requireOnScale(surveyScore)
        try requireOnScale(surveyExpectation)
        try requireOnScale(surveyPerception)
    }

    func describe(in content: inout RecordContent) {
        content.add(surveyKind.rawValue)
        content.add(surveyQuestion)
        content.add(Int64(surveyScale.lowest))
        content.add(Int64(surveyScale.highest))
        content.add(surveyScore.map(Int64.init))
        content.add(surveyExpectation.map(Int64.init))
        content.add(surveyPerception.map(Int64.init))
    }

    private func requireOnScale(_ score: Int32?) throws {
        guard let score else { return }
        try require(
            surveyScale.contains(score), "has the answer \(score) on a scale from \(surveyScale.lowest) to \(surveyScale.highest)",
            remedy: "give an answer that stands on the scale")
    }
}
