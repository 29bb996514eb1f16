/// A model of how customers buy again and fall silent, where nobody tells when a customer has left.
///
/// A model is a point of its parameter space: fitted by ``fit(_:options:)``, or made of published parameters. All durations are in the time
/// unit of the summaries that it was fitted on; for a discrete model they are numbers of opportunities.
///
/// All four built-in models share one structure, on which the defaults below stand: given that a customer is alive at the end of the
/// observation, the future is the same kind of process with updated parameters. What is asked of a customer is then the probability of being
/// alive times what is asked of that process.
///
/// The contract, which tests check on every conforming type:
/// - the probabilities of all counts add up to 1, their mean is the expected number of purchases;
/// - a customer's probability of being alive falls with silence and lies within 0 and 1;
/// - scaling the time unit and the parameters of time together changes nothing;
/// - every value is finite for every history that ``RepeatPurchaseSummary`` allows.
public protocol RepeatBuyingModel: Sendable, Hashable {
    /// The process that purchases follow as long as a customer is alive.
    associatedtype Process: RepeatPurchaseProcess

    /// Which model it is.
    static var kind: RepeatBuyingModelKind { get }
    /// The names of the four parameters in the order of ``parameters``, as the literature and results write them.
    static var parameterNames: [String] { get }

    /// Makes a model of parameters, all of them above zero and finite.
    ///
    /// - Parameter parameters: Four numbers in the order of ``parameterNames``.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another count, or a parameter that is not above zero and finite.
    init(parameters: [Double]) throws

    /// The parameters in the order of ``parameterNames``.
    var parameters: [Double] { get }

    /// The natural logarithm of the likelihood of one customer's history, and its gradient in the logarithms of the parameters.
    ///
    /// Constants that do not depend on the parameters may be left out if the model always leaves them out.
    ///
    /// - Parameters:
    ///   - repeatPurchases: How often the customer bought again, *x*.
    ///   - ageAtLastPurchase: The age at the last purchase, *t_x*; 0 where *x* is 0.
    ///   - age: The age at the end of the observation, *T*.
    ///   - parameters: The parameters in the order of ``parameterNames``.
    /// - Returns: The value and the gradient ∂/∂ln θ.
    static func logLikelihood(
        repeatPurchases: Double, ageAtLastPurchase: Double, age: Double, parameters: SIMD4<Double>
    ) -> LogLikelihoodTerm

    /// The probability that a customer is alive at the end of the observation.
    ///
    /// - Parameter history: What is known of the customer.
    /// - Returns: A probability.
    func probabilityAlive(_ history: RepeatPurchaseSummary) -> Double

    /// The purchases of a customer who is alive at the end of the observation, from then on.
    ///
    /// - Parameter history: What is known of the customer; the age at the last purchase does not matter.
    /// - Returns: The process that the future follows if the customer is alive.
    func future(of history: RepeatPurchaseSummary) -> Process

    /// The repeat purchases of a customer who has just bought for the first time.
    var newCustomer: Process { get }
}
