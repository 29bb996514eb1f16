import Clientele
import Foundation

/// The same work as `Benchmarks/Peers/baskets_compare.py`, which calls this; prints JSON.
///
///     BasketComparison FILE SUPPORT CONFIDENCE ROUNDS
///
/// The file has a basket in each line, its products as numbers with spaces between.
@main
enum BasketComparison {
    struct Found: Encodable {
        var result: BasketAssociationResult
        /// Seconds on the clock of the shortest run, from numbers in memory to rules.
        var seconds: Double
    }

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 4, let rounds = Int(arguments[3]) else { throw BasketComparisonFault.usage }
        let baskets = try String(contentsOfFile: arguments[0], encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in try line.split(separator: " ").map { try number($0) } }
        let analysis = BasketAssociation(
            minimumSupport: .share(try Share(decimal: arguments[1])), minimumConfidence: try Share(decimal: arguments[2]))
        var best = Double.infinity
        var found: BasketAssociationResult?
        for _ in 0..<max(rounds, 1) {
            let start = ContinuousClock.now
            found = try analysis.analyze(ProductBaskets(baskets))
            best = min(best, (ContinuousClock.now - start) / .seconds(1))
        }
        guard let found else { return }
        FileHandle.standardOutput.write(try JSONEncoder().encode(Found(result: found, seconds: best)))
    }

    private static func number(_ text: Substring) throws -> Int {
        guard let number = Int(text) else { throw BasketComparisonFault.notANumber(String(text)) }
        return number
    }
}
