import Clientele

extension Survey: StoredRow {
    static let table = RecordTable(
        "survey",
        columns: ["kind", "scale_lowest", "scale_highest", "question", "score", "expectation", "perception", "record_id"],
        id: "record_id", concluded: "day")

    func describe(in sink: inout some ColumnSink) throws {
        try sink.add(choice: surveyKind)
        try sink.add(surveyScale.lowest)
        try sink.add(surveyScale.highest)
        try sink.add(surveyQuestion)
        try sink.add(surveyScore)
        try sink.add(surveyExpectation)
        try sink.add(surveyPerception)
        try sink.add(surveyID)
    }

    init(_ row: inout RecordRow) throws {
        try self.init(
            customerID: row.customerID(), day: row.day(), kind: required(row.nextChoice(SurveyKind.self)),
            scale: SurveyScale(from: required(row.nextSmallNumber()), to: required(row.nextSmallNumber())),
            question: row.nextText(), score: row.nextSmallNumber(), expectation: row.nextSmallNumber(),
            perception: row.nextSmallNumber(), id: row.nextText())
    }
}
