/// One customer's answer to one question of a survey.
///
/// Conform your own type; four properties are enough:
///
/// ```swift
/// extension Feedback: SurveyRecord {
///     var customerID: String { memberName }
///     var surveyDay: CalendarDay { get throws { try CalendarDay(givenOn) } }
///     var surveyKind: SurveyKind { .recommendation }
///     var surveyScale: SurveyScale { .zeroToTen }
///     var surveyScore: Int32? { points }
/// }
/// ```
///
/// Satisfaction is what was perceived less what was expected; where both are asked for they stand on the one scale of the question.
/// An answer outside ``surveyScale`` makes the record invalid.
public protocol SurveyRecord {
    /// The type of the customer's id.
    associatedtype CustomerIdentifier: CustomerKey

    /// Who answered.
    var customerID: CustomerIdentifier { get }
    /// The calendar day of the answer.
    var surveyDay: CalendarDay { get throws }
    /// What the question asks for.
    var surveyKind: SurveyKind { get }
    /// The scale of the answers.
    var surveyScale: SurveyScale { get }
    /// The question itself, or what it is about, such as `"delivery"`.
    var surveyQuestion: String? { get }
    /// The answer; `nil` where only expectation and perception were asked for, or the question was left open.
    var surveyScore: Int32? { get }
    /// What the customer expected.
    var surveyExpectation: Int32? { get }
    /// What the customer found.
    var surveyPerception: Int32? { get }
    /// The record's own id, if it has one: records of the same id are the same answer. Without it every record is one of its own.
    var surveyID: String? { get }
}

extension SurveyRecord {
    /// Not recorded unless the type says otherwise.
    @inlinable public var surveyQuestion: String? { nil }
    /// Left open unless the type says otherwise.
    @inlinable public var surveyScore: Int32? { nil }
    /// Not asked for unless the type says otherwise.
    @inlinable public var surveyExpectation: Int32? { nil }
    /// Not asked for unless the type says otherwise.
    @inlinable public var surveyPerception: Int32? { nil }
    /// No id unless the type says otherwise.
    @inlinable public var surveyID: String? { nil }
}
