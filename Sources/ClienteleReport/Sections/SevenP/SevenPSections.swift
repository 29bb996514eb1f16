internal import Clientele

/// The sections on a ``Clientele/SevenPReport``: what was found, the seven analyses, and the care plan.
enum SevenPSections {
    static func sections(_ report: SevenPReport, includesCohorts: Bool) -> [any ReportSection] {
        let all: [(any ReportSection)?] = [
            FindingsSection(report.findings, hypotheses: report.hypotheses, unavailable: report.unavailable),
            report.profiling.map(ProfilingSection.init),
            report.persistency.map { PersistencySection($0, includesCohorts: includesCohorts) },
            report.profitability.map(ProfitabilitySection.init), report.performance.map(PerformanceSection.init),
            report.prospecting.map(ProspectingSection.init), report.product.map(ProductSection.init),
            report.promotion.map(PromotionSection.init), report.carePlan.map(CarePlanSection.init),
        ]
        return all.compactMap(\.self)
    }
}
