import Clientele

/// Shorthand for records by hand.
enum ProfilingSupport {
    static let asOf = CalendarDay(daysSince1970: 20_000)

    static func day(_ offset: Int) -> CalendarDay { CalendarDay(daysSince1970: Int32(20_000 + offset)) }

    static func euros(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: .eur) }

    static func base(_ customers: [Customer] = [], purchases: [Purchase] = [], invoices: [Invoice] = [], cases: [ServiceCase] = []) throws
        -> CustomerBase
    {
        var builder = CustomerBase.Builder()
        try builder.add(customers: customers)
        try builder.add(purchases: purchases)
        try builder.add(invoices: invoices)
        try builder.add(serviceCases: cases)
        return try builder.build()
    }

    static func result(_ base: CustomerBase, _ analysis: ProfilingAnalysis = ProfilingAnalysis(), seed: UInt64 = 1) throws
        -> ProfilingResult
    {
        try analysis.analyze(base, in: AnalysisContext(asOf: asOf, seed: seed))
    }

    /// Wilson's interval by its formula.
    static func wilson(_ part: Int, of whole: Int) -> (lower: Double, upper: Double) {
        let (n, p, z) = (Double(whole), Double(part) / Double(whole), 1.959963984540054)
        let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
        let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
        return (centre - half, centre + half)
    }
}
