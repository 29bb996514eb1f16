/// One analysis of the seven, apart from its type: run on a base, it gives what to do to the report.
struct SevenPTask: Sendable {
    let name: String
    let run: @Sendable (CustomerBase, AnalysisContext) throws -> @Sendable (inout SevenPReport) -> Void

    init<Analysis: CustomerAnalysis>(
        _ name: String, _ analysis: Analysis, keep: @escaping @Sendable (inout SevenPReport, Analysis.Output) -> Void
    ) {
        self.name = name
        run = { base, context in
            do {
                let output = try analysis.analyze(base, in: context)
                return { keep(&$0, output) }
            } catch let error as ClienteleError where SevenPTask.isForLackOfData(error) {
                return { $0.unavailable.append(UnavailablePart(name, needs: [RecordKind.purchase.rawValue], because: error.message)) }
            }
        }
    }

    /// The context of the analysis: its progress carries its name.
    func context(within context: AnalysisContext) -> AnalysisContext {
        guard let progress = context.progress else { return context }
        var own = context
        own.progress = { [name] in
            progress(AnalysisProgress(phase: "\(name): \($0.phase)", completed: $0.completed, total: $0.total))
        }
        return own
    }

    private static func isForLackOfData(_ error: ClienteleError) -> Bool {
        error.code == .emptyBase || error.code == .noPositiveValue || error.code == .missingData
    }
}
