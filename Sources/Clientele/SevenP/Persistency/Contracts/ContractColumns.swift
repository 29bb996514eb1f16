/// The contracts of a base that had begun by the day of the analysis, as columns in the order of the base.
struct ContractColumns: Sendable {
    let asOf: CalendarDay
    private(set) var starts: [CalendarDay] = []
    /// The ends by the day of the analysis; later ones are not known yet.
    private(set) var ends: [CalendarDay?] = []
    private(set) var reasons: [ContractEndReason?] = []
    /// The annual amounts in minor units; 0 where there is none above zero.
    private(set) var amounts: [Int64] = []
    private(set) var products = CodedTexts()

    var count: Int { starts.count }

    init(_ base: CustomerBase, observedFrom: CalendarDay?, in context: AnalysisContext) throws {
        asOf = context.asOf
        var names = CodedColumn()
        for (number, contract) in base.records.contracts.rows.enumerated() {
            if number.isMultiple(of: 65_536) { try context.checkCancellation() }
            guard contract.contractStartDay <= context.asOf, observedFrom.map({ $0 <= contract.contractStartDay }) ?? true else { continue }
            if let product = contract.contractProduct { names.set(product, row: starts.count) }
            let end = contract.contractEndDay.flatMap { $0 <= context.asOf ? $0 : nil }
            starts.append(contract.contractStartDay)
            ends.append(end)
            reasons.append(end == nil ? nil : contract.contractEndReason)
            amounts.append(max(contract.contractAnnualAmount?.minorUnits ?? 0, 0))
        }
        products = names.finished(rows: starts.count)
    }

    /// The day on which the grace period of a month's premium ends, or `nil` beyond the calendar.
    func checkDay(_ contract: Int, month: Int, graceDays: Int) -> CalendarDay? {
        guard let due = try? starts[contract].adding(months: month - 1) else { return nil }
        return due.advanced(by: graceDays)
    }

    func fate(_ contract: Int, month: Int, graceDays: Int) -> ContractFate {
        ContractFate(
            end: ends[contract], reason: reasons[contract], check: checkDay(contract, month: month, graceDays: graceDays), asOf: asOf)
    }
}
