/// Sums over the rows at risk of their relative hazard, of it times the covariates, and of it times products of covariates.
struct CoxRiskSums {
    private(set) var hazard = 0.0
    private(set) var first: [Double]
    /// The lower triangle, row by row.
    private(set) var second: [Double]
    private(set) var rows = 0

    init(width: Int, hasSecond: Bool) {
        first = [Double](repeating: 0, count: width)
        second = [Double](repeating: 0, count: hasSecond ? width * (width + 1) / 2 : 0)
    }

    /// Takes a row in, or out again.
    @inline(__always)
    mutating func add(_ values: UnsafeBufferPointer<Double>, at row: Int, hazard size: Double, isLeaving: Bool = false) {
        let relative = isLeaving ? -size : size
        hazard += relative
        rows &+= isLeaving ? -1 : 1
        let width = first.count
        let base = row &* width
        var cell = 0
        for column in 0..<width {
            let weighted = relative * values[base &+ column]
            first[column] += weighted
            guard !second.isEmpty else { continue }
            for other in 0...column {
                second[cell] += weighted * values[base &+ other]
                cell &+= 1
            }
        }
        // What is left when nobody is at risk is rounding.
        if rows == 0 { reset() }
    }

    mutating func reset() {
        hazard = 0
        rows = 0
        for column in first.indices { first[column] = 0 }
        for cell in second.indices { second[cell] = 0 }
    }
}
