/// Counts persistency ratios as insurers do: of the contracts issued, how many paid the premium of month 13, 25, 37, 49 and 61.
///
/// By count and by annual amount, for all contracts and product by product; see ``PersistencyRatio`` for what counts. A contract that ends for no
/// recorded reason counts as lapsed, as one that is cancelled does. The terms of contracts are not known: one that lapsed before a month counts
/// there, though by then it might have matured had it stayed.
///
/// ```swift
/// var builder = CustomerBase.Builder()
/// try builder.add(contracts: [
///     Contract(customerID: "a", startDay: try CalendarDay("2022-01-01")),
///     Contract(customerID: "b", startDay: try CalendarDay("2022-01-01"), endDay: try CalendarDay("2023-01-01"), endReason: .lapse),
///     Contract(customerID: "c", startDay: try CalendarDay("2022-01-01"), endDay: try CalendarDay("2022-06-01"), endReason: .death),
/// ])
/// let result = try ContractPersistency().analyze(builder.build(), in: AnalysisContext(asOf: CalendarDay("2023-12-31")))
/// if let first = result?.ratios.first { print(first.month, first.persisted, first.issued, first.exempt) }  // 13 1 2 1
/// ```
public struct ContractPersistency: CustomerAnalysis {
    /// The months, each from 1, counted from the first day in force.
    public var months: [Int]
    /// How many days after a premium falls due it counts as paid in time; 30 or 31 are customary.
    ///
    /// Where premiums are paid monthly, a contract that ended as the next premium was unpaid counts with the month before if the grace period
    /// is as long as the month.
    public var graceDays: Int
    /// The day from which on contracts were recorded: those begun earlier are left out; `nil` where none is missing.
    public var observedFrom: CalendarDay?
    /// The coverage of intervals.
    public var confidence: Double
    /// How many products are listed at most.
    public var listed: Int

    /// Makes the analysis.
    ///
    /// - Parameters:
    ///   - months: The months, each from 1, counted from the first day in force.
    ///   - graceDays: How many days after a premium falls due it counts as paid in time.
    ///   - observedFrom: The day from which on contracts were recorded; `nil` where none is missing.
    ///   - confidence: The coverage of intervals.
    ///   - listed: How many products are listed at most.
    public init(
        months: [Int] = [13, 25, 37, 49, 61], graceDays: Int = 30, observedFrom: CalendarDay? = nil, confidence: Double = 0.95,
        listed: Int = 20
    ) {
        self.months = months
        self.graceDays = graceDays
        self.observedFrom = observedFrom
        self.confidence = confidence
        self.listed = listed
    }

    /// Counts the persistency of a base's contracts.
    ///
    /// - Parameters:
    ///   - base: The customers and their contracts.
    ///   - context: The day of the analysis.
    /// - Returns: The ratios; `nil` where no contract had begun by the day.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for an option outside its range, `CancellationError` when asked to stop.
    /// - Complexity: O(*n* *m*) for *n* contracts and *m* months.
    public func analyze(_ base: CustomerBase, in context: AnalysisContext) throws -> ContractPersistencyResult? {
        try result(of: ContractColumns(base, observedFrom: observedFrom, in: context), currency: base.currency)
    }

    func result(of contracts: ContractColumns, currency: Currency) throws -> ContractPersistencyResult? {
        try validate()
        guard contracts.count > 0 else { return nil }
        let groups = contracts.products.texts.count + 1
        var tallies = [PersistencyTally](repeating: PersistencyTally(), count: groups * months.count)
        var all = [PersistencyTally](repeating: PersistencyTally(), count: months.count)
        var sizes = [Int](repeating: 0, count: groups)
        for contract in 0..<contracts.count {
            let group = Int(contracts.products.code(contract))
            sizes[group] += 1
            for (place, month) in months.enumerated() {
                let fate = contracts.fate(contract, month: month, graceDays: graceDays)
                tallies[group * months.count + place].add(fate, amount: contracts.amounts[contract])
                all[place].add(fate, amount: contracts.amounts[contract])
            }
        }
        let order = sizes.indices.filter { sizes[$0] > 0 }.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
        let products = order.prefix(listed).map { group in
            ProductPersistency(
                product: group == 0 ? nil : contracts.products.texts[group - 1], contracts: sizes[group],
                ratios: ratios(tallies[group * months.count..<(group + 1) * months.count], currency))
        }
        let endings = ContractPersistency.endings(of: contracts, currency: currency)
        let lapses = endings.filter { $0.reason != .death && $0.reason != .maturity }
        return ContractPersistencyResult(
            graceDays: graceDays, contracts: contracts.count, withoutAmount: contracts.amounts.reduce(0) { $0 + ($1 > 0 ? 0 : 1) },
            ratios: ratios(all[...], currency), products: products, endings: endings,
            lapsedContracts: lapses.reduce(0) { $0 + $1.contracts },
            lapsedAnnualAmount: DecimalAmount(minorUnits: lapses.reduce(0) { $0 + $1.annualAmount.minorUnits }, in: currency))
    }

    private func ratios(_ tallies: ArraySlice<PersistencyTally>, _ currency: Currency) -> [PersistencyRatio] {
        zip(months, tallies).map { $1.ratio(month: $0, currency: currency, confidence: confidence) }
    }

    /// The contracts that ended in the year up to the day of the analysis, by reason.
    private static func endings(of contracts: ContractColumns, currency: Currency) -> [ContractEndings] {
        let reasons: [ContractEndReason?] = ContractEndReason.allCases + [nil]
        var counts = [Int](repeating: 0, count: reasons.count)
        var amounts = [ExactSum](repeating: ExactSum(), count: reasons.count)
        let yearAgo = contracts.asOf.advanced(by: -365)
        for contract in 0..<contracts.count {
            guard let end = contracts.ends[contract], end > yearAgo, let place = reasons.firstIndex(of: contracts.reasons[contract]) else {
                continue
            }
            counts[place] += 1
            amounts[place].add(contracts.amounts[contract])
        }
        return reasons.indices.filter { counts[$0] > 0 }.map {
            ContractEndings(
                reason: reasons[$0], contracts: counts[$0], annualAmount: DecimalAmount(minorUnits: amounts[$0].value, in: currency))
        }
    }

    func validate() throws {
        try Estimate.check(confidence: confidence)
        guard months.allSatisfy({ (1...1_200).contains($0) }), months.count <= 1_200, (0...366).contains(graceDays), listed >= 0 else {
            throw ClienteleError(
                .invalidArgument, "an option of the persistency of contracts is outside its range",
                remedy: "give months from 1 to 1,200, graceDays from 0 to 366 and a listed from 0")
        }
    }
}
