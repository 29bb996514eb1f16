/// Who are they? Attributes, completeness, tiers, risk, habits, clusters and what sets groups apart: the first of the seven views of a
/// customer base.
///
/// ```swift
/// var builder = CustomerBase.Builder()
/// try builder.add(customers: [
///     Customer(customerID: "ann", kind: .person, attributes: ["city": .text("Oslo"), "birth_year": .number(1990)]),
///     Customer(customerID: "bob", kind: .person, attributes: ["city": .text("Oslo")]),
/// ])
/// let result = try ProfilingAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay("2024-06-30")))
/// for attribute in result.attributes { print(attribute.name, attribute.known, attribute.missing) }
/// // customerKind 2 0
/// // birth_year 1 1
/// // city 2 0
/// ```
public struct ProfilingAnalysis: CustomerAnalysis {
    /// What ought to be known of whom; the first template of a customer's kind counts.
    public var templates: [CompletenessTemplate]
    /// How risky a customer is.
    public var risk: any CustomerRiskPolicy
    /// How customers are divided into tiers and segments.
    public var segmentation: CustomerSegmentation
    /// Which numbers of clusters are tried; 2 to 8 unless told.
    public var clusterCounts: ClosedRange<Int>
    /// On how many customers the number of clusters is chosen; 1,000 unless told.
    public var clusterSample: Int
    /// How many rows each list of the result has at most.
    public var listed: Int

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - templates: What ought to be known of whom.
    ///   - risk: How risky a customer is.
    ///   - segmentation: How customers are divided into tiers and segments.
    ///   - clusterCounts: Which numbers of clusters are tried, 2 to 50.
    ///   - clusterSample: On how many customers the number of clusters is chosen, 10 to 10,000.
    ///   - listed: How many rows each list of the result has at most.
    public init(
        templates: [CompletenessTemplate] = [.person, .company], risk: any CustomerRiskPolicy = .paymentBehaviour,
        segmentation: CustomerSegmentation = CustomerSegmentation(), clusterCounts: ClosedRange<Int> = 2...8, clusterSample: Int = 1_000,
        listed: Int = 20
    ) {
        self.templates = templates
        self.risk = risk
        self.segmentation = segmentation
        self.clusterCounts = clusterCounts
        self.clusterSample = clusterSample
        self.listed = listed
    }

    /// Analyses a base.
    ///
    /// - Parameters:
    ///   - base: The customers and their records.
    ///   - context: The day of the analysis, the seed of the clusters, progress and cancellation.
    /// - Returns: The result; that of an empty base is empty.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for options outside their ranges; what ``CustomerSegmentation/segment(_:in:)`` throws for
    ///   policies that contradict themselves; `CancellationError` when asked to stop.
    /// - Complexity: O(*n* + *c* log *c*) for *n* records of *c* customers, and O(*s*²) for a sample of *s* of them.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> ProfilingResult {
        guard clusterCounts.lowerBound >= 2, clusterCounts.upperBound <= 50, (10...10_000).contains(clusterSample) else {
            throw ClienteleError(
                .invalidArgument, "\(clusterCounts) clusters on a sample of \(clusterSample) are outside their ranges",
                remedy: "try 2 to 50 clusters on 10 to 10,000 customers")
        }
        return try ProfilingRun(options: self, base: base, context: context).result()
    }

    /// How complete every customer's record is.
    ///
    /// - Parameters:
    ///   - base: The customers.
    ///   - context: The day of the analysis and cancellation.
    /// - Returns: The scores of all customers whom a template is for, in byte order of their ids.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a template without fields or with more than 64; `CancellationError` when asked to
    ///   stop.
    /// - Complexity: O(*c f*) for *c* customers and *f* fields.
    public func completenessScores(of base: CustomerBase, in context: AnalysisContext) throws -> CompletenessScores {
        try CompletenessScores(base, ProfileTable(base, in: context), templates: templates, in: context)
    }
}
