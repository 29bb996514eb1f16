/// Tells how satisfied customers are: expectation against perception, CSAT, net promoter score and effort, with intervals.
///
/// ```swift
/// var builder = CustomerBase.Builder()
/// let day = try CalendarDay("2024-12-01")
/// try builder.add(surveys: [10, 9, 7, 3].map {
///     Survey(customerID: "ann", day: day, kind: .recommendation, scale: .zeroToTen, score: $0)
/// })
/// let result = try CustomerSatisfactionAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay("2024-12-31")))
/// print(result.questions[0].netPromoter?.score.value ?? 0)  // 25.0
/// ```
public struct CustomerSatisfactionAnalysis: CustomerAnalysis {
    /// How many months the period has, up to the day of the analysis.
    public var months: Int

    /// Makes the analysis.
    ///
    /// - Parameter months: How many months the period has.
    public init(months: Int = 12) {
        self.months = months
    }

    /// Analyses the surveys of a base.
    ///
    /// - Parameters:
    ///   - base: The answers.
    ///   - context: The last day of the period.
    /// - Returns: The questions with what was answered.
    /// - Throws: ``ClienteleError/Code/missingData`` without an answer in the period, ``ClienteleError/Code/invalidArgument`` for a period
    ///   without months, ``ClienteleError/Code/overflow`` for one that begins before the calendar does, `CancellationError` when asked to
    ///   stop.
    /// - Complexity: O(*n*) in the answers.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> CustomerSatisfaction {
        guard months > 0, months <= 12_000 else {
            throw ClienteleError(.invalidArgument, "a period has no \(months) months", remedy: "ask for 1 to 12,000 months")
        }
        let start = try context.asOf.adding(months: -months)
        var tallies: [SurveyKey: SurveyTally] = [:]
        let table = base.records.surveys
        for customer in 0..<(table.starts.isEmpty ? 0 : base.customerCount) {
            if customer.isMultiple(of: 65_536) { try context.checkCancellation() }
            for survey in table[customer: customer] where survey.surveyDay > start && survey.surveyDay <= context.asOf {
                let key = SurveyKey(kind: survey.surveyKind, question: survey.surveyQuestion, scale: survey.surveyScale)
                tallies[key, default: SurveyTally()].add(survey, of: customer)
            }
        }
        let questions = tallies.keys.sorted { $0.precedes($1) }.compactMap { key in tallies[key].map { $0.figures(key) } }
            .filter { $0.customers > 0 }
        guard !questions.isEmpty else {
            throw ClienteleError(
                .missingData, "there is no answer to a survey in the \(months) months up to \(context.asOf)",
                remedy: "add surveys to the base")
        }
        try context.report("satisfaction", completed: questions.count, total: questions.count)
        return CustomerSatisfaction(firstDay: start.advanced(by: 1), lastDay: context.asOf, questions: questions)
    }
}
