extension AcquisitionAgainstRetention {
    /// Puts the figures together.
    ///
    /// - Parameters:
    ///   - years: What was spent and earned in the last two years.
    ///   - columns: The figures of all customers.
    ///   - loyalOccasions: From how many occasions a customer is loyal.
    ///   - hasAcquisition: Whether acquisition cost is known.
    ///   - hasRetention: Whether retention cost is known.
    ///   - asOf: The day of the analysis.
    ///   - currency: The currency of all amounts.
    init(
        _ years: YearTally, columns: ProfitColumns, loyalOccasions: Int, hasAcquisition: Bool, hasRetention: Bool, asOf: CalendarDay,
        currency: Currency
    ) {
        func amount(_ units: Int128) -> DecimalAmount { DecimalAmount(minorUnits: units, in: currency) }
        func mean(_ sum: Int128, _ count: Int) -> DecimalAmount? {
            count > 0 ? amount(sum.dividedHalfToEven(by: Int128(count))) : nil
        }
        func ratio(_ top: (Int128, Int), _ bottom: (Int128, Int)) -> Double? {
            guard top.1 > 0, bottom.1 > 0, bottom.0 > 0 else { return nil }
            return Double(top.0) / Double(top.1) / (Double(bottom.0) / Double(bottom.1))
        }
        let lost = years.activeBefore - years.kept
        let (once, loyal) = AcquisitionAgainstRetention.samples(columns, loyalOccasions: loyalOccasions)
        let revenueRatio = MeanRatio.ratio(loyal.sample, to: once.sample)
        self.init(
            from: asOf.advanced(by: -364), newCustomers: years.newCustomers, acquisitionCost: amount(years.acquisition),
            costPerNewCustomer: mean(years.acquisition, years.newCustomers), activeBefore: years.activeBefore, kept: years.kept,
            keptShare: Estimate.wilson(Double(years.kept), of: Double(years.activeBefore)), retentionCost: amount(years.retention),
            costPerKeptCustomer: mean(years.retention, years.kept), marginPerLostCustomer: mean(years.lostMargin, lost),
            firstYearMarginPerNewCustomer: mean(years.firstYearMargin, years.firstYearCustomers), oneTimeBuyers: once.count,
            revenuePerOneTimeBuyer: mean(once.sum, once.count), loyalCustomers: loyal.count,
            revenuePerLoyalCustomer: mean(loyal.sum, loyal.count),
            rules: [
                RuleOfThumb(
                    name: .acquisitionToRetentionCost, ruleFrom: 5, ruleTo: 6,
                    own: hasAcquisition && hasRetention
                        ? ratio((years.acquisition, years.newCustomers), (years.retention, years.kept)) : nil, lower: nil, upper: nil),
                RuleOfThumb(
                    name: .newCustomersPerLost, ruleFrom: 10, ruleTo: 10,
                    own: ratio((years.lostMargin, lost), (years.firstYearMargin, years.firstYearCustomers)), lower: nil, upper: nil),
                RuleOfThumb(
                    name: .loyalToOneTimeRevenue, ruleFrom: 10, ruleTo: 10, own: revenueRatio?.value, lower: revenueRatio?.lower,
                    upper: revenueRatio?.upper),
            ])
    }

    private typealias Buyers = (count: Int, sum: Int128, sample: MeanRatio.Sample)

    /// The net revenue of those who bought once, and of those who bought often.
    private static func samples(_ columns: ProfitColumns, loyalOccasions: Int) -> (once: Buyers, loyal: Buyers) {
        var once: Buyers = (0, 0, MeanRatio.Sample())
        var loyal: Buyers = (0, 0, MeanRatio.Sample())
        for customer in 0..<columns.count where columns.occasions[customer] > 0 {
            let revenue = columns.netRevenue(customer)
            if columns.occasions[customer] == 1 {
                once.count += 1
                once.sum += revenue
                once.sample.add(Double(revenue))
            } else if Int(columns.occasions[customer]) >= loyalOccasions {
                loyal.count += 1
                loyal.sum += revenue
                loyal.sample.add(Double(revenue))
            }
        }
        return (once, loyal)
    }
}
