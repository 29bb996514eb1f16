/// The log-likelihood of many histories, taken one by one.
package struct LikelihoodSumByHistory<Model: RepeatBuyingModel>: RepeatBuyingLikelihoodSum {
    private let cells: RepeatPurchaseCells
    private let chunk: Int

    /// Prepares the sum over histories.
    package init(_ cells: RepeatPurchaseCells) {
        self.cells = cells
        // Fixed by the data alone, so that the sum is the same on any number of cores.
        chunk = max(512, (cells.count + 15) / 16)
    }

    package func term(at parameters: SIMD4<Double>) -> LogLikelihoodTerm {
        let chunks = (cells.count + chunk - 1) / chunk
        return LogLikelihoodTerm.sum(count: chunks) { index in
            LogLikelihoodTerm.sum(of: Model.self, over: cells, in: index * chunk..<min((index + 1) * chunk, cells.count), parameters)
        }
    }
}
