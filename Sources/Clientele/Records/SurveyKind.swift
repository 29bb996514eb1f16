/// What a question of a survey asks for.
public enum SurveyKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// How satisfied the customer is.
    case satisfaction
    /// How likely the customer is to recommend the firm, customarily from 0 to 10.
    case recommendation
    /// How easy it was made.
    case effort
    /// Anything else; ``SurveyRecord/surveyQuestion`` says what.
    case other
}
