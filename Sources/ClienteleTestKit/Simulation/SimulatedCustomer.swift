public import Clientele

/// A customer drawn from a repeat-buying model, of whom everything is known: the history, and what the models can only guess.
///
/// It shows whether a fit finds the parameters that the data were drawn with, and whether forecasts come true.
public struct SimulatedCustomer: Sendable, Hashable {
    /// What a model is given.
    public var history: RepeatPurchaseSummary
    /// Whether the customer is alive at the end of the observation.
    public var isAlive: Bool
    /// How often the customer buys within the horizon after the end of the observation.
    public var futurePurchases: Int
}
