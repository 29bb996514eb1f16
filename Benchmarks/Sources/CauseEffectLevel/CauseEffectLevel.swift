import Foundation

/// Shows how the test of a link of cause and effect does: `CauseEffectLevel [level|power|robustness|courses] [SEEDS]`.
@main
enum CauseEffectLevel {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let parts = Set(arguments.filter { Int($0) == nil })
        let seeds = max(arguments.compactMap { Int($0) }.first ?? 2_000, 1)
        var holds = true
        if parts.isEmpty || parts.contains("level") { holds = try LinkTables.level(seeds) }
        if parts.isEmpty || parts.contains("power") { try LinkTables.power(seeds) }
        if parts.isEmpty || parts.contains("robustness") { try LinkTables.robustness(seeds) }
        if parts.isEmpty || parts.contains("courses") { try LinkTables.courses(seeds) }
        if !holds { exit(1) }
    }
}
