/// What customers answered in a period, question by question.
public struct CustomerSatisfaction: Sendable, Hashable, Codable {
    /// The first day of the period.
    public var firstDay: CalendarDay
    /// The last day of the period.
    public var lastDay: CalendarDay
    /// The questions: by kind, then by the bytes of the question, one that was not recorded first, then by scale.
    public var questions: [SurveyFigures]
}
