import Clientele
import ClienteleReport
import Foundation

/// The sections on the seven analyses, each with the result it shows.
enum SevenPCases {
    struct Case {
        let name: String
        let section: any ReportSection
        let json: Data
    }

    static func all(_ base: CustomerBase) throws -> [Case] {
        let context = SampleFirm.context
        func make<Output: Encodable>(_ name: String, _ output: Output, _ section: any ReportSection) throws -> Case {
            Case(name: name, section: section, json: try JSONEncoder().encode(output))
        }
        let profiling = try ProfilingAnalysis().analyze(base, in: context)
        let persistency = try PersistencyAnalysis().analyze(base, in: context)
        let profitability = try ProfitabilityAnalysis().analyze(base, in: context)
        let performance = try PerformanceAnalysis().analyze(base, in: context)
        let prospecting = try ProspectingAnalysis().analyze(base, in: context)
        let product = try ProductAnalysis().analyze(base, in: context)
        let promotion = try PromotionAnalysis().analyze(base, in: context)
        let plan = try CarePlanAnalysis().analyze(base, in: context)
        let findings = [
            profiling.findings, persistency.findings, profitability.findings, performance.findings, prospecting.findings, product.findings,
            promotion.findings,
        ].flatMap(\.self)
        return [
            try make("profiling", profiling, ProfilingSection(profiling)),
            try make("persistency", persistency, PersistencySection(persistency)),
            try make("profitability", profitability, ProfitabilitySection(profitability)),
            try make("performance", performance, PerformanceSection(performance)),
            try make("prospecting", prospecting, ProspectingSection(prospecting)),
            try make("product", product, ProductSection(product)),
            try make("promotion", promotion, PromotionSection(promotion)),
            try make("carePlan", plan, CarePlanSection(plan)),
            try make("findings", findings, FindingsSection(findings, hypotheses: 12)),
        ]
    }
}
