/// The four parts of what a customer is worth.
public enum CustomerValuePart: String, Sendable, Hashable, Codable, CaseIterable {
    /// What the customer has brought: the net profit to date.
    case current
    /// What the customer may still bring.
    case potential
    /// What others bring who came on the customer's recommendation.
    case influence
    /// What the firm learns from the customer: answers, complaints and enquiries.
    case learning
}
