import Foundation

/// What the seven analyses find, and what they cost: `SevenPBenchmark recovery [SEEDS] [CUSTOMERS]` or `SevenPBenchmark scale [CUSTOMERS]`.
@main
enum SevenPBenchmark {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let numbers = arguments.compactMap { Int($0) }
        switch arguments.first {
        case "recovery":
            let holds = try Recovery(seeds: numbers.first ?? 200, customers: numbers.dropFirst().first ?? 20_000).print()
            if !holds { exit(1) }
        case "scale":
            try Scale(customers: numbers.first ?? 1_000_000).print()
        default:
            note("usage: SevenPBenchmark recovery [SEEDS] [CUSTOMERS] | scale [CUSTOMERS]")
            exit(2)
        }
    }

    /// Tells something beside the tables.
    static func note(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
