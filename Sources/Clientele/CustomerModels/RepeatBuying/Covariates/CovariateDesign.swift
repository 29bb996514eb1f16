/// The covariates of the customers of a fit, standardised, row by row.
struct CovariateDesign: Sendable {
    let names: [String]
    let means: [Double]
    let deviations: [Double]
    /// Row after row, one value a covariate, each covariate with mean 0 and variance 1 over the customers.
    let values: [Double]

    init(_ table: CovariateTable, for summaries: RepeatPurchaseSummaries) throws {
        guard summaries.ids != nil else {
            throw ClienteleError(
                .missingData, "the summaries have no customer ids, so covariates belong to nobody",
                remedy: "make the summaries of customers with ids")
        }
        var rows: [[Double]] = []
        for index in summaries.indices {
            guard let id = summaries.customerID(at: index), let row = table.values(of: id) else {
                throw ClienteleError(
                    .missingData, "customer '\(summaries.customerID(at: index)?.text ?? "")' has no covariates",
                    remedy: "give every customer of the fit a row")
            }
            rows.append(row)
        }
        let weights = summaries.columns.weights
        let total = weights.reduce(0, +)
        let means = table.names.indices.map { column in
            zip(rows, weights).reduce(0) { $0 + $1.0[column] * ($1.1 / total) }
        }
        let deviations = table.names.indices.map { column in
            zip(rows, weights).reduce(0) { sum, row in
                let distance = row.0[column] - means[column]
                return sum + distance * distance * (row.1 / total)
            }.squareRoot()
        }
        for (name, deviation) in zip(table.names, deviations) where !(deviation > 0 && deviation.isFinite) {
            throw ClienteleError(
                .invalidArgument, "the covariate '\(name)' is the same for all customers, or too large to compute with",
                remedy: "leave it out, or give it in another unit")
        }
        names = table.names
        self.means = means
        self.deviations = deviations
        values = rows.flatMap { row in row.indices.map { (row[$0] - means[$0]) / deviations[$0] } }
    }

    /// A row in units of the standardised covariates.
    func standardised(_ row: [Double]) -> [Double] {
        row.indices.map { (row[$0] - means[$0]) / deviations[$0] }
    }
}
