/// How complete the records are that a ``CompletenessTemplate`` is for.
public struct CompletenessSummary: Sendable, Hashable, Codable {
    /// The template's name.
    public var template: String
    /// How many customers it is for.
    public var customers: Int
    /// The mean score, 0 to 1; `null` without customers.
    @ExplicitNull public var meanScore: Double?
    /// The spread of the scores.
    public var scores: QuantileSummary
    /// What is known field by field, in the order of the template.
    public var fields: [FieldCompleteness]
    /// The customers with the least complete records among those of a purchase in the last year, by score and then by id.
    public var leastComplete: [CustomerCompleteness]

    init(
        template: String, customers: Int, meanScore: Double?, scores: QuantileSummary, fields: [FieldCompleteness],
        leastComplete: [CustomerCompleteness]
    ) {
        self.template = template
        self.customers = customers
        self.scores = scores
        self.fields = fields
        self.leastComplete = leastComplete
        _meanScore = ExplicitNull(wrappedValue: meanScore)
    }
}
