import Clientele
import Foundation

/// What the analyses take on a large base: seconds of each, and of all together, with the memory at its highest.
struct Scale {
    let customers: Int

    func print() throws {
        let (full, making) = try Cost.of { try FullBase(customers: customers, seed: 1) }
        let counts = [("purchases", full.base.purchases.count), ("customers", full.base.customerCount)]
        Swift.print(counts.map { "\($0.1) \($0.0)" }.joined(separator: ", "))
        Swift.print("| work | seconds | seconds of the processor | highest memory so far, MiB |")
        Swift.print("|" + String(repeating: " --- |", count: 4))
        row("making the base", making)
        let context = AnalysisContext(asOf: full.asOf, seed: 1)
        try each("Profiling", ProfilingAnalysis(), full, context)
        try each("Persistency", PersistencyAnalysis(), full, context)
        try each("Profitability", ProfitabilityAnalysis(), full, context)
        try each("Performance", PerformanceAnalysis(), full, context)
        try each("Prospecting", ProspectingAnalysis(), full, context)
        try each("Product", ProductAnalysis(), full, context)
        try each("Promotion", PromotionAnalysis(), full, context)
        try each("care plan", CarePlanAnalysis(), full, context)
        try each("all together", SevenPAnalysis(), full, context)
    }

    private func each<Analysis: CustomerAnalysis>(
        _ name: String, _ analysis: Analysis, _ full: FullBase, _ context: AnalysisContext
    ) throws {
        let (_, cost) = try Cost.of { try analysis.analyze(full.base, in: context) }
        row(name, cost)
    }

    private func row(_ name: String, _ cost: Cost) {
        Swift.print(String(format: "| %@ | %.2f | %.2f | %d |", name, cost.seconds, cost.processor, cost.highestMemory))
        fflush(nil)
    }
}
