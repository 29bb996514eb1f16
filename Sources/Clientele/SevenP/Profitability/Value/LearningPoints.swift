/// How many points the firm learns by from what a customer tells it.
///
/// ```swift
/// var points = LearningPoints.customary
/// points.complaint = 5
/// ```
public struct LearningPoints: Sendable, Hashable, Codable {
    /// Points for an answer to a survey.
    public var survey: Int32
    /// Points for a complaint.
    public var complaint: Int32
    /// Points for an enquiry.
    public var enquiry: Int32
    /// Points for a request or another case.
    public var request: Int32

    /// Makes points.
    ///
    /// - Parameters:
    ///   - survey: Points for an answer to a survey.
    ///   - complaint: Points for a complaint.
    ///   - enquiry: Points for an enquiry.
    ///   - request: Points for a request or another case.
    public init(survey: Int32, complaint: Int32, enquiry: Int32, request: Int32) {
        self.survey = survey
        self.complaint = complaint
        self.enquiry = enquiry
        self.request = request
    }

    /// A complaint counts two, an answer and an enquiry one, a request nothing: a convention.
    public static let customary = LearningPoints(survey: 1, complaint: 2, enquiry: 1, request: 0)

    /// The points of a kind of service case.
    func points(of kind: ServiceCaseKind) -> Int64 {
        switch kind {
        case .complaint: return Int64(complaint)
        case .enquiry: return Int64(enquiry)
        case .request, .other: return Int64(request)
        }
    }
}
