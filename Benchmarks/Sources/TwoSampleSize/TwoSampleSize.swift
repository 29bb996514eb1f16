import Foundation

/// Shows that the comparisons of treated and control hold their level: `TwoSampleSize [shares|means|power] [CAMPAIGNS]`.
@main
enum TwoSampleSize {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let parts = Set(arguments.filter { Int($0) == nil })
        let campaigns = arguments.compactMap { Int($0) }.first ?? 20_000
        var holds = true
        if parts.isEmpty || parts.contains("shares") { holds = try ShareSizes.print() && holds }
        if parts.isEmpty || parts.contains("means") { holds = try MeanSizes.print(campaigns: campaigns) && holds }
        if parts.isEmpty || parts.contains("power") { try SharePower.print() }
        if !holds { exit(1) }
    }
}
