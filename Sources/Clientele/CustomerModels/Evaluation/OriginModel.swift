/// The model that forecasts from an origin, and what the data told of it.
struct OriginModel<Model: RepeatBuyingModel>: Sendable {
    let model: Model
    let parameters: [ParameterEstimate]
    let identifiability: Identifiability?

    /// A model whose parameters are known from elsewhere.
    init(_ model: Model) {
        self.model = model
        parameters = zip(Model.parameterNames, model.parameters).map { ParameterEstimate(name: $0, value: $1) }
        identifiability = nil
    }

    /// A fitted model; along a ridge it has numbers to forecast with, which are no estimates.
    init(_ fit: RepeatBuyingFit<Model>, at origin: CalendarDay?) throws {
        guard let model = fit.model else {
            let reasons = fit.identifiability.findings.map(\.explanation).joined(separator: " ")
            throw ClienteleError(
                .missingData, "the purchases until \(origin.map(\.description) ?? "the origin") tell no model. \(reasons)",
                remedy: "choose later origins")
        }
        self.model = model
        parameters = fit.parameters
        identifiability = fit.identifiability
    }
}
