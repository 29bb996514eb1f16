import Dispatch

/// A question to a customer base: from a snapshot to a plain result.
///
/// An analysis is synchronous and pure: the same base and context give the same output, on any number of cores. An app adds its own by
/// conforming:
///
/// ```swift
/// struct LargestPurchase: CustomerAnalysis {
///     func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> Money? {
///         base.purchases.filter { $0.purchaseDay <= context.asOf }.map(\.purchaseAmount)
///             .max { $0.minorUnits < $1.minorUnits }
///     }
/// }
/// ```
public protocol CustomerAnalysis: Sendable {
    /// What the analysis gives.
    associatedtype Output: Codable & Sendable

    /// Asks the question.
    ///
    /// - Parameters:
    ///   - base: The snapshot to look at.
    ///   - context: The day to judge from, the seed, progress and cancellation.
    /// - Returns: The result.
    /// - Throws: ``ClienteleError`` when the base cannot answer, `CancellationError` when asked to stop.
    func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> Output
}

extension CustomerAnalysis {
    /// Asks the question without blocking the caller's thread; cancelling the task stops the analysis.
    ///
    /// The work runs on a queue of its own, so that it neither holds up other tasks nor waits for them.
    ///
    /// - Parameters:
    ///   - base: The snapshot to look at.
    ///   - context: The day to judge from, the seed, progress and cancellation.
    /// - Returns: The result.
    /// - Throws: What ``CustomerAnalysis/analyze(_:in:)`` throws.
    public func run(on base: CustomerBase, in context: AnalysisContext) async throws -> Output {
        // A flag of this run's own, so that cancelling one task does not stop other runs that share the context.
        let flag = CancellationFlag(following: context.cancellation)
        var ownContext = context
        ownContext.cancellation = flag
        return try await withTaskCancellationHandler { [ownContext] in
            try await withCheckedThrowingContinuation { continuation in
                analysisQueue.async {
                    continuation.resume(
                        with: Result {
                            try ownContext.checkCancellation()
                            return try analyze(base, in: ownContext)
                        })
                }
            }
        } onCancel: {
            flag.cancel()
        }
    }
}

/// Analyses run here, away from the threads of Swift concurrency, which must never be blocked for long.
private let analysisQueue = DispatchQueue(label: "clientele.analysis", attributes: .concurrent)
