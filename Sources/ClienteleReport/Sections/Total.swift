internal import Clientele

/// Sums of rows that a table shows; `nil` where they do not fit, which only a result from elsewhere can bring about.
enum Total {
    static func of(_ amounts: [DecimalAmount]) -> DecimalAmount? {
        guard let digits = amounts.first?.minorUnitDigits, amounts.allSatisfy({ $0.minorUnitDigits == digits }) else { return nil }
        return sum(amounts.map(\.minorUnits)).map { DecimalAmount(minorUnits: $0, minorUnitDigits: digits) }
    }

    static func of(_ counts: [Int]) -> Int? { sum(counts) }

    private static func sum<Number: FixedWidthInteger>(_ numbers: [Number]) -> Number? {
        var total: Number = 0
        for number in numbers {
            let (sum, overflow) = total.addingReportingOverflow(number)
            if overflow { return nil }
            total = sum
        }
        return total
    }
}
