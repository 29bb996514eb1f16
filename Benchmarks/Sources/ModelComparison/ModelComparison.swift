import Clientele
import Foundation

/// The same work as `Benchmarks/Peers/models_compare.py`, which calls this; prints JSON.
///
///     ModelComparison fit MODEL FILE ROUNDS
///     ModelComparison predict|time MODEL FILE ROUNDS DURATION P1 P2 P3 P4
///     ModelComparison survival|curve FILE ROUNDS
@main
enum ModelComparison {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "survival" where arguments.count == 3:
            try write(try SurvivalWork(try Columns(path: arguments[1]), rounds: Int(arguments[2]) ?? 1).all())
        case "curve" where arguments.count == 3:
            try write(try SurvivalWork(try Columns(path: arguments[1]), rounds: Int(arguments[2]) ?? 1).time())
        case .some(let task) where arguments.count >= 4: try repeatBuying(task, arguments)
        default: throw ComparisonFault.usage
        }
    }

    private static func repeatBuying(_ task: String, _ arguments: [String]) throws {
        switch arguments[1] {
        case "BG/NBD": try run(BetaGeometricNBD.self, task, arguments, timeUnit: .week)
        case "MBG/NBD": try run(ModifiedBetaGeometricNBD.self, task, arguments, timeUnit: .week)
        case "Pareto/NBD": try run(ParetoNBD.self, task, arguments, timeUnit: .week)
        case "BG/BB": try run(BetaGeometricBetaBernoulli.self, task, arguments, timeUnit: .year)
        default: throw ComparisonFault.usage
        }
    }

    private static func run<Model: RepeatBuyingModel>(
        _: Model.Type, _ task: String, _ arguments: [String], timeUnit: RepeatPurchaseTimeUnit
    ) throws {
        let work = try RepeatBuyingWork<Model>(
            try Columns(path: arguments[2]), timeUnit: timeUnit, rounds: Int(arguments[3]) ?? 1)
        let numbers = arguments.dropFirst(4).compactMap { Double($0) }
        switch task {
        case "fit": try write(try work.fit())
        case "predict" where numbers.count == 5: try write(try work.predict(Array(numbers.dropFirst()), duration: numbers[0]))
        case "time" where numbers.count == 5: try write(try work.time(Array(numbers.dropFirst()), duration: numbers[0]))
        default: throw ComparisonFault.usage
        }
    }

    private static func write(_ value: some Encodable) throws {
        FileHandle.standardOutput.write(try JSONEncoder().encode(value))
    }
}
