extension Survey: CSVTableRecord {
    static let roles = [
        ColumnRole("customer_id", aliases: ["customer"], isRequired: true),
        ColumnRole("day", aliases: ["survey_day", "date"], isRequired: true),
        ColumnRole("kind", aliases: ["survey_kind"], isRequired: true), ColumnRole("scale_lowest", isRequired: true),
        ColumnRole("scale_highest", isRequired: true), ColumnRole("question", aliases: ["survey_question"]),
        ColumnRole("score", aliases: ["survey_score"]), ColumnRole("expectation", aliases: ["survey_expectation"]),
        ColumnRole("perception", aliases: ["survey_perception"]), ColumnRole("id", aliases: ["survey_id"]),
    ]

    init(_ cells: inout RecordCells) throws {
        self.init(
            customerID: CustomerID(try cells.requiredText("customer_id")), day: try cells.requiredDay("day"),
            kind: try cells.requiredChoice("kind", of: SurveyKind.self), scale: try Survey.scale(cells),
            question: try cells.text("question"),
            score: try cells.smallInteger("score"), expectation: try cells.smallInteger("expectation"),
            perception: try cells.smallInteger("perception"), id: try cells.text("id"))
    }

    private static func scale(_ cells: RecordCells) throws -> SurveyScale {
        guard let lowest = try cells.smallInteger("scale_lowest"), let highest = try cells.smallInteger("scale_highest") else {
            throw RowProblem(role: "scale_lowest", "an end of the scale is empty", remedy: "give both, such as 0 and 10")
        }
        do {
            return try SurveyScale(from: lowest, to: highest)
        } catch let error as ClienteleError {
            throw RowProblem(role: "scale_lowest", error.message, remedy: error.remedy)
        }
    }
}
