import Clientele

/// A question of the app's own, put the same way as the SDK's.
struct LargestOrder: CustomerAnalysis {
    func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> Money? {
        base.purchases.filter { $0.purchaseDay <= context.asOf }.map(\.purchaseAmount)
            .max { $0.minorUnits < $1.minorUnits }
    }
}
