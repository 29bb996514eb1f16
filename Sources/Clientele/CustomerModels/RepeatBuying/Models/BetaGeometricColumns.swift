/// Predictions of the BG/NBD and the MBG/NBD model for many customers.
///
/// The expected purchases of a customer who is alive depend on *x* and *T* alone, and are an analytic function of α + T but for the negative axis:
/// as ₂F₁ they are singular only where −t/(α + T) is 1 or more, or infinite. For each *x* they are therefore tabulated by octaves of (α + T)/α,
/// wherever an octave has more customers than a table costs. Which octaves those are depends on the data, not on its order.
struct BetaGeometricColumns: Sendable {
    private let columns: RepeatPurchaseColumns
    private let duration: Double
    private let alpha: Double
    private let groups: HistoryGroups
    private let cells: [Cell]
    /// The coefficients of all tables.
    private let coefficients: [Double]

    /// What the customers with the same *x* and the same octave of (α + T)/α share.
    private struct Cell {
        /// r + x.
        let shape: Double
        let leaving: Double
        /// b with all the tosses that were won by a customer who is alive.
        let staying: Double
        /// The logarithm of the odds of having left right after the last purchase; `nil` where that cannot be.
        let logOdds: Double?
        /// Where the table is among the coefficients; empty without one.
        var table = 0..<0
    }

    /// Prepares the predictions.
    ///
    /// - Parameters:
    ///   - columns: The histories.
    ///   - duration: How long from the end of the observation on, not negative and finite.
    ///   - parameters: r, α, a, b.
    ///   - firstTosses: How many tosses follow the first purchase: 0 in the BG/NBD, 1 in the MBG/NBD.
    init(_ columns: RepeatPurchaseColumns, duration: Double, parameters: SIMD4<Double>, firstTosses: Double) throws {
        let alpha = parameters[1]
        self.columns = columns
        self.duration = duration
        self.alpha = alpha
        let groups = try HistoryGroups(rows: columns.count) { row in
            HistoryTable.Key(columns.repeatPurchases[row], 0, Double((1 + columns.ages[row] / alpha).exponent))
        }
        let found = try BetaGeometricColumns.tables(groups, columns, duration, parameters, firstTosses)
        var (cells, coefficients): ([Cell], [Double]) = ([], [])
        for (row, table) in zip(groups.representatives, found) {
            let purchases = Double(columns.repeatPurchases[row])
            let tosses = purchases + firstTosses
            let odds = tosses > 0 ? BetaGeometricLikelihood.logOddsOfLoss(parameters[2], parameters[3], tosses: tosses) : nil
            let start = coefficients.count
            coefficients += table?.coefficients ?? []
            cells.append(
                Cell(
                    shape: parameters[0] + purchases, leaving: parameters[2], staying: parameters[3] + tosses, logOdds: odds,
                    table: start..<coefficients.count))
        }
        self.groups = groups
        self.cells = cells
        self.coefficients = coefficients
    }

    /// Tabulates each group for which it pays.
    private static func tables(
        _ groups: HistoryGroups, _ columns: RepeatPurchaseColumns, _ duration: Double, _ parameters: SIMD4<Double>, _ firstTosses: Double
    ) throws -> [OctaveTable?] {
        let sizes = groups.sizes
        return try Parallel.chunked(groups.count, size: 4) { group in
            guard sizes[group] > OctaveTable.cost else { return nil }
            let row = groups.representatives[group]
            let (purchases, octave) = (Double(columns.repeatPurchases[row]), (1 + columns.ages[row] / parameters[1]).exponent)
            // Ages whose octave has an end beyond all numbers are left out.
            guard octave < 1_000 else { return nil }
            let start = parameters[1] * Double(sign: .plus, exponent: octave, significand: 1)
            return OctaveTable { place in
                BetaGeometricProcess(
                    r: parameters[0] + purchases, alpha: start * place, a: parameters[2], b: parameters[3] + purchases + firstTosses
                ).expectedPurchases(in: duration)
            }
        }
    }

    /// The predictions in the order of the rows.
    func predictions() throws -> RepeatPurchasePredictions {
        let size = 16_384
        let parts = try Parallel.map(count: (columns.count + size - 1) / size) { part in
            coefficients.withUnsafeBufferPointer { predict(part * size..<min((part + 1) * size, columns.count), $0) }
        }
        return RepeatPurchasePredictions(
            duration: duration, probabilityAlive: Parallel.joined(parts.map(\.alive)),
            expectedPurchases: Parallel.joined(parts.map(\.expected)))
    }

    private func predict(_ rows: Range<Int>, _ coefficients: UnsafeBufferPointer<Double>) -> (alive: [Double], expected: [Double]) {
        var (alive, expected): ([Double], [Double]) = ([], [])
        alive.reserveCapacity(rows.count)
        expected.reserveCapacity(rows.count)
        for row in rows {
            let cell = cells[Int(groups.codes[row])]
            let age = columns.ages[row]
            var probability = 1.0
            if let logOdds = cell.logOdds {
                probability = BetaGeometricLikelihood.probabilityAlive(
                    shape: cell.shape, scale: alpha, logOddsOfLoss: logOdds, last: columns.agesAtLastPurchase[row], age: age)
            }
            alive.append(probability)
            expected.append(probability * purchases(cell, age, coefficients))
        }
        return (alive, expected)
    }

    /// The expected purchases of a customer who is alive.
    private func purchases(_ cell: Cell, _ age: Double, _ coefficients: UnsafeBufferPointer<Double>) -> Double {
        guard cell.table.isEmpty else { return OctaveTable.value(coefficients[cell.table], at: (1 + age / alpha).significand) }
        return BetaGeometricProcess(r: cell.shape, alpha: alpha + age, a: cell.leaving, b: cell.staying).expectedPurchases(in: duration)
    }
}
