import Clientele

/// What is asked of a repeat-buying model, of customers in a file with the columns `x`, `tx` and `T`.
struct RepeatBuyingWork<Model: RepeatBuyingModel> {
    let histories: [RepeatPurchaseSummary]
    let timeUnit: RepeatPurchaseTimeUnit
    let rounds: Int

    init(_ file: Columns, timeUnit: RepeatPurchaseTimeUnit, rounds: Int) throws {
        let (counts, ages) = (try file.column("x"), try file.column("T"))
        let last = try file.column("tx")
        histories = try counts.indices.map {
            try RepeatPurchaseSummary(repeatPurchases: Int(counts[$0]), ageAtLastPurchase: last[$0], age: ages[$0])
        }
        self.timeUnit = timeUnit
        self.rounds = rounds
    }

    struct Fit: Encodable {
        var parameters: [Double]?
        var logLikelihood: Double?
        var converged: Bool
        var identified: Bool
        var seconds: Stopwatch
    }

    /// Fits; the time covers the making of the summaries too.
    func fit() throws -> Fit {
        var seconds = Stopwatch()
        let fit = try seconds.best(of: rounds) { try Model.fit(try RepeatPurchaseSummaries(histories, timeUnit: timeUnit)) }
        return Fit(
            parameters: fit.model?.parameters, logLikelihood: fit.logLikelihood, converged: fit.converged,
            identified: fit.identifiability.isIdentified, seconds: seconds)
    }

    struct Prediction: Encodable {
        var logLikelihood: Double
        var alive: [Double]
        var expected: [Double]
    }

    /// Each customer on their own, in the order of the file.
    func predict(_ parameters: [Double], duration: Double) throws -> Prediction {
        let model = try Model(parameters: parameters)
        return Prediction(
            logLikelihood: histories.reduce(0) { $0 + model.logLikelihood(of: $1) },
            alive: histories.map { model.probabilityAlive($0) },
            expected: histories.map { model.expectedPurchases(of: $0, in: duration) })
    }

    struct Timing: Encodable {
        var customers: Int
        var seconds: Stopwatch
        var sumAlive: Double
        var sumExpected: Double
    }

    /// All customers at once; they are customers with ids, so none are joined.
    func time(_ parameters: [Double], duration: Double) throws -> Timing {
        let model = try Model(parameters: parameters)
        let customers = histories.enumerated().map { (id: CustomerID(String($0)), history: $1) }
        let summaries = try RepeatPurchaseSummaries(customers: customers, timeUnit: timeUnit)
        var seconds = Stopwatch()
        let found = try seconds.best(of: rounds) { try model.predictions(for: summaries, in: duration) }
        return Timing(
            customers: summaries.count, seconds: seconds, sumAlive: found.probabilityAlive.reduce(0, +),
            sumExpected: found.expectedPurchases.reduce(0, +))
    }
}
