/// Predictions of the BG/NBD and the MBG/NBD model for many customers.
///
/// The expected purchases of a customer who is alive depend on *x* and *T* alone, and are an analytic function of α + T but for the negative axis
/// and zero: as a ₂F₁ they are singular only where −t/(α + T) is 1 or more, or infinite. For each *x* with more customers than that costs they
/// are therefore tabulated from the smallest to the largest *T* of that *x*, which does not depend on the order of the rows.
struct BetaGeometricColumns: Sendable {
    private let columns: RepeatPurchaseColumns
    private let duration: Double
    private let alpha: Double
    /// The number of each row's *x*.
    private let codes: [UInt32]
    /// One cell for each *x*.
    private let cells: [Cell]
    private let tables: SmoothTables

    /// What the customers with the same *x* share.
    private struct Cell {
        /// r + x.
        let shape: Double
        /// a.
        let leaving: Double
        /// b with all tosses, all of which a customer who is alive has won.
        let staying: Double
        /// The logarithm of the odds of having left right after the last purchase; `nil` without a toss.
        let logOdds: Double?
        var table: SmoothTables.Place?

        func future(_ scale: Double) -> BetaGeometricProcess {
            BetaGeometricProcess(r: shape, alpha: scale, a: leaving, b: staying)
        }
    }

    /// The customers with the same *x*.
    private struct Ages {
        var customers = 0
        var lowest = Double.infinity
        var highest = 0.0
    }

    /// Prepares the predictions with the parameters r, α, a, b, where so many tosses follow the first purchase: none in the BG/NBD, one in the
    /// MBG/NBD.
    init(_ columns: RepeatPurchaseColumns, duration: Double, parameters: SIMD4<Double>, firstTosses: Double) throws {
        let (alpha, leaving, staying) = (parameters[1], parameters[2], parameters[3])
        let groups = try HistoryGroups(rows: columns.count) { HistoryTable.Key(columns.repeatPurchases[$0], 0, 0) }
        var cells = groups.representatives.map { row in
            let purchases = Double(columns.repeatPurchases[row])
            let tosses = purchases + firstTosses
            return Cell(
                shape: parameters[0] + purchases, leaving: leaving, staying: staying + tosses,
                logOdds: tosses > 0 ? BetaGeometricLikelihood.logOddsOfLoss(leaving, staying, tosses: tosses) : nil)
        }
        let ages = BetaGeometricColumns.ages(groups, columns)
        let futures = cells
        let found = try Parallel.chunked(cells.count, size: 4) { index in
            SmoothTables.tables(from: alpha + ages[index].lowest, to: alpha + ages[index].highest, wanted: ages[index].customers) {
                futures[index].future($0).expectedPurchases(in: duration)
            }
        }
        var tables = SmoothTables()
        for index in cells.indices { cells[index].table = found[index].map { tables.append($0, from: alpha + ages[index].lowest) } }
        self.columns = columns
        self.duration = duration
        self.alpha = alpha
        codes = groups.codes
        self.cells = cells
        self.tables = tables
    }

    private static func ages(_ groups: HistoryGroups, _ columns: RepeatPurchaseColumns) -> [Ages] {
        var ages = [Ages](repeating: Ages(), count: groups.count)
        for (code, age) in zip(groups.codes, columns.ages) {
            ages[Int(code)].customers += 1
            ages[Int(code)].lowest = min(ages[Int(code)].lowest, age)
            ages[Int(code)].highest = max(ages[Int(code)].highest, age)
        }
        return ages
    }

    /// The predictions in the order of the rows.
    func predictions() throws -> RepeatPurchasePredictions {
        let size = 16_384
        let parts = try Parallel.map(count: (columns.count + size - 1) / size) { part in
            predict(part * size..<min((part + 1) * size, columns.count))
        }
        return RepeatPurchasePredictions(
            duration: duration, probabilityAlive: Parallel.joined(parts.map(\.alive)),
            expectedPurchases: Parallel.joined(parts.map(\.expected)))
    }

    private func predict(_ rows: Range<Int>) -> (alive: [Double], expected: [Double]) {
        var (alive, expected): ([Double], [Double]) = ([], [])
        alive.reserveCapacity(rows.count)
        expected.reserveCapacity(rows.count)
        for row in rows {
            let cell = cells[Int(codes[row])]
            let age = columns.ages[row]
            var probability = 1.0
            if let logOdds = cell.logOdds {
                probability = BetaGeometricLikelihood.probabilityAlive(
                    shape: cell.shape, scale: alpha, logOddsOfLoss: logOdds, last: columns.agesAtLastPurchase[row], age: age)
            }
            alive.append(probability)
            expected.append(probability * purchases(cell, alpha + age))
        }
        return (alive, expected)
    }

    /// The expected purchases of a customer who is alive, by α + T.
    private func purchases(_ cell: Cell, _ scale: Double) -> Double {
        if let table = cell.table { return tables.value(table, at: scale) }
        return cell.future(scale).expectedPurchases(in: duration)
    }
}
