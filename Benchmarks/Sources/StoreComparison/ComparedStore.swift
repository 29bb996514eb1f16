import Clientele

/// What every store in the comparison is asked to do.
protocol ComparedStore: Sendable {
    func append(_ purchases: [Purchase], act: Int) async throws
    func base() async throws -> CustomerBase
    func summaries() async throws -> PurchaseSummaries
    func purchases(of customer: CustomerID) async throws -> [Purchase]
    func compact() async throws
    func close() async throws
}
