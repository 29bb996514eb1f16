public import Clientele

/// Customers drawn from repeat-buying models by their stories alone: nothing of the models' formulas takes part.
///
/// The same seed gives the same customers. Rates and chances of leaving are drawn first, then purchases one by one.
///
/// ```swift
/// let model = try BetaGeometricNBD(parameters: [0.243, 4.414, 0.793, 2.426])
/// let customers = try SimulatedCustomers(of: model, ages: [Double](repeating: 39, count: 100), horizon: 39, seed: 1)
/// print(customers.count)  // 100
/// ```
public struct SimulatedCustomers: Sendable, Hashable {
    private let customers: [SimulatedCustomer]

    /// Draws customers who may leave after each repeat purchase.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - ages: The age of each customer at the end of the observation, in time units.
    ///   - horizon: How long the future is.
    ///   - seed: The seed.
    /// - Throws: ``Clientele/ClienteleError/Code/invalidRecord`` for an age that is negative or not finite.
    public init(of model: BetaGeometricNBD, ages: [Double], horizon: Double, seed: UInt64) throws {
        customers = try SimulatedCustomers.draw(ages, horizon, seed) { random, span in
            SimulatedCustomers.purchases(model.parameters, leavesAtOnce: false, span: span, &random)
        }
    }

    /// Draws customers who may leave after each purchase, the first one included.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - ages: The age of each customer at the end of the observation, in time units.
    ///   - horizon: How long the future is.
    ///   - seed: The seed.
    /// - Throws: ``Clientele/ClienteleError/Code/invalidRecord`` for an age that is negative or not finite.
    public init(of model: ModifiedBetaGeometricNBD, ages: [Double], horizon: Double, seed: UInt64) throws {
        customers = try SimulatedCustomers.draw(ages, horizon, seed) { random, span in
            SimulatedCustomers.purchases(model.parameters, leavesAtOnce: true, span: span, &random)
        }
    }

    /// Draws customers who may leave at any time.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - ages: The age of each customer at the end of the observation, in time units.
    ///   - horizon: How long the future is.
    ///   - seed: The seed.
    /// - Throws: ``Clientele/ClienteleError/Code/invalidRecord`` for an age that is negative or not finite.
    public init(of model: ParetoNBD, ages: [Double], horizon: Double, seed: UInt64) throws {
        let parameters = model.parameters
        customers = try SimulatedCustomers.draw(ages, horizon, seed) { random, span in
            let rate = random.nextGamma(shape: parameters[0]) / parameters[1]
            let leaving = random.nextGamma(shape: parameters[2]) / parameters[3]
            let end = leaving > 0 ? random.nextExponential() / leaving : .infinity
            var times: [Double] = []
            var time = rate > 0 ? random.nextExponential() / rate : .infinity
            while time <= Swift.min(end, span) {
                times.append(time)
                time += random.nextExponential() / rate
            }
            return Story(times: times, end: end)
        }
    }

    /// Draws customers who buy, or do not, at opportunities, and may leave before each.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - opportunities: How many opportunities each customer has had by the end of the observation.
    ///   - horizon: How many opportunities the future has.
    ///   - seed: The seed.
    /// - Throws: ``Clientele/ClienteleError/Code/invalidRecord`` for a negative number of opportunities.
    public init(of model: BetaGeometricBetaBernoulli, opportunities: [Int], horizon: Int, seed: UInt64) throws {
        let parameters = model.parameters
        customers = try SimulatedCustomers.draw(opportunities.map(Double.init), Double(horizon), seed) { random, span in
            let buying = random.nextBeta(parameters[0], parameters[1])
            let leaving = random.nextBeta(parameters[2], parameters[3])
            var story = Story(times: [], end: .infinity)
            var opportunity = 1.0
            while opportunity <= span {
                if random.nextUnit() < leaving {
                    // Dead from this opportunity on, so not alive at the end of an observation that includes it.
                    story.end = opportunity - 0.5
                    break
                }
                if random.nextUnit() < buying { story.times.append(opportunity) }
                opportunity += 1
            }
            return story
        }
    }

    /// When a customer buys, and when it leaves.
    private struct Story {
        var times: [Double]
        var end: Double
    }

    private static func draw(
        _ ages: [Double], _ horizon: Double, _ seed: UInt64, _ story: (inout SeededGenerator, Double) -> Story
    ) throws -> [SimulatedCustomer] {
        var random = SeededGenerator(seed: seed)
        return try ages.map { age in
            let story = story(&random, age + horizon)
            let past = story.times.prefix { $0 <= age }
            return SimulatedCustomer(
                history: try RepeatPurchaseSummary(repeatPurchases: past.count, ageAtLastPurchase: past.last ?? 0, age: age),
                isAlive: story.end > age, futurePurchases: story.times.count - past.count)
        }
    }

    private static func purchases(
        _ parameters: [Double], leavesAtOnce: Bool, span: Double, _ random: inout SeededGenerator
    ) -> Story {
        let rate = random.nextGamma(shape: parameters[0]) / parameters[1]
        let leaving = random.nextBeta(parameters[2], parameters[3])
        if leavesAtOnce, random.nextUnit() < leaving { return Story(times: [], end: 0) }
        var times: [Double] = []
        var time = rate > 0 ? random.nextExponential() / rate : .infinity
        while time <= span {
            times.append(time)
            if random.nextUnit() < leaving { return Story(times: times, end: time) }
            time += random.nextExponential() / rate
        }
        return Story(times: times, end: .infinity)
    }
}

extension SimulatedCustomers: RandomAccessCollection {
    /// The index of the first customer, 0.
    public var startIndex: Int { 0 }

    /// How many customers there are.
    public var endIndex: Int { customers.count }

    /// A customer.
    ///
    /// - Parameter index: The customer's place, from 0.
    public subscript(index: Int) -> SimulatedCustomer { customers[index] }

    /// The histories alone.
    public var histories: [RepeatPurchaseSummary] { customers.map(\.history) }
}
