extension RepeatBuyingModel {
    /// Fits the model to customers whose parameters depend on covariates (Fader & Hardie 2007, "Incorporating time-invariant covariates into
    /// the Pareto/NBD and BG/NBD models").
    ///
    /// The covariates are standardised for the search; the coefficients are told for one unit of the covariate as it was given.
    ///
    /// - Parameters:
    ///   - summaries: The customers, with ids.
    ///   - covariates: One row for each of them.
    ///   - options: How to fit.
    /// - Returns: The fit, with a table of coefficients and the test against no covariates.
    /// - Throws: ``ClienteleError/Code/missingData`` for summaries without ids, a customer without covariates, or data that have no maximum
    ///   even without covariates; ``ClienteleError/Code/invalidArgument`` for a covariate that does not vary, a model without covariates (BG/BB), and as
    ///   ``fit(_:options:)``.
    /// - Complexity: O(*n* · *k*) in customers and covariates for each of some hundred evaluations, on all cores.
    public static func fit(
        _ summaries: RepeatPurchaseSummaries, covariates: CovariateTable, options: RepeatBuyingFitOptions = RepeatBuyingFitOptions()
    ) throws -> RepeatBuyingCovariateFit<Self> {
        guard let effects = CovariateEffect.effects(of: kind) else {
            throw ClienteleError(
                .invalidArgument, "\(kind.rawValue) takes no covariates", remedy: "use bg-nbd or pareto-nbd")
        }
        let plain = try fit(summaries, options: options)
        guard let model = plain.model else {
            throw ClienteleError(
                .missingData, "the customers do not tell even a model without covariates",
                remedy: plain.identifiability.findings.first?.explanation ?? "give customers who bought again")
        }
        let design = try CovariateDesign(covariates, for: summaries)
        typealias Plain = RepeatBuyingObjective<Self>
        let centre = Plain.centre(meanAge: summaries.cells.meanAge)
        let objective = CovariateObjective<Self>(
            columns: summaries.columns, design: design, effects: effects, centre: centre, penalty: options.penalty,
            customers: plain.customers)
        let fitter = CovariateFitter(
            objective: objective, options: options, plain: plain, lower: Plain.lower(around: centre), upper: Plain.upper(around: centre))
        return try fitter.fit(from: model.parameters.map { Libm.log($0) })
    }
}
