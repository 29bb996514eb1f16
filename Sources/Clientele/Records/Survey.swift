/// A ready-made ``SurveyRecord``.
///
/// ```swift
/// let answer = Survey(customerID: "C-7", day: try CalendarDay("2024-03-05"), kind: .satisfaction, scale: .oneToFive, score: 4)
/// print(answer.surveyScale.contains(4))  // true
/// ```
public struct Survey: SurveyRecord, Sendable, Hashable, Codable {
    /// Who answered.
    public var customerID: CustomerID
    /// The day of the answer.
    public var surveyDay: CalendarDay
    /// What the question asks for.
    public var surveyKind: SurveyKind
    /// The scale of the answers.
    public var surveyScale: SurveyScale
    /// The question itself, or what it is about.
    public var surveyQuestion: String?
    /// The answer.
    public var surveyScore: Int32?
    /// What the customer expected.
    public var surveyExpectation: Int32?
    /// What the customer found.
    public var surveyPerception: Int32?
    /// The record's own id.
    public var surveyID: String?

    /// Makes an answer.
    ///
    /// - Parameters:
    ///   - customerID: Who answered.
    ///   - day: The day of the answer.
    ///   - kind: What the question asks for.
    ///   - scale: The scale of the answers.
    ///   - question: The question itself, or what it is about.
    ///   - score: The answer.
    ///   - expectation: What the customer expected.
    ///   - perception: What the customer found.
    ///   - id: The record's own id.
    public init(
        customerID: CustomerID, day: CalendarDay, kind: SurveyKind, scale: SurveyScale, question: String? = nil, score: Int32? = nil,
        expectation: Int32? = nil, perception: Int32? = nil, id: String? = nil
    ) {
        self.customerID = customerID
        self.surveyDay = day
        self.surveyKind = kind
        self.surveyScale = scale
        self.surveyQuestion = question
        self.surveyScore = score
        self.surveyExpectation = expectation
        self.surveyPerception = perception
        self.surveyID = id
    }
}

extension Survey {
    /// Copies what a record of any conforming type says.
    ///
    /// - Parameter record: The record.
    /// - Throws: What the record's properties throw.
    @inlinable
    public init(_ record: some SurveyRecord) throws {
        try self.init(
            customerID: CustomerID(record.customerID), day: record.surveyDay, kind: record.surveyKind, scale: record.surveyScale,
            question: record.surveyQuestion, score: record.surveyScore, expectation: record.surveyExpectation,
            perception: record.surveyPerception, id: record.surveyID)
    }
}
