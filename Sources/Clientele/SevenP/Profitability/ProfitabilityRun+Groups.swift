extension ProfitabilityRun {
    typealias Groups = (tiers: [ProfitGroup], segments: [ProfitGroup], classes: [ProfitGroup])

    /// Profit by tier, segment and value class; `nil` where customers cannot be segmented.
    ///
    /// Buyers without an occasion left are in none of the groups of a segmentation, and stand in a group of their own at the end.
    func groups(_ sums: StatementSums) throws -> Groups? {
        guard let settings = settings.segmentation, !buyers.isEmpty else { return nil }
        let segmentation: Segmentation
        do {
            segmentation = try self.segmentation ?? settings.segment(base.summaries(netting: settings.refunds.netting), in: context)
        } catch let error as ClienteleError where [.emptyBase, .noPositiveValue].contains(error.code) {
            return nil
        }
        let customers = segmentation.customers
        let places = places(of: customers)
        return (
            groups(customers.tierNames, customers.tiers, places, sums), groups(customers.segmentNames, customers.segments, places, sums),
            groups(customers.classNames, customers.valueClasses, places, sums)
        )
    }

    /// For each buyer the place in a segmentation, or -1.
    private func places(of customers: SegmentedCustomers) -> [Int32] {
        let names = base.purchases.customers
        var next = 0
        // Both are in byte order, so one pass finds all.
        return buyers.map { buyer in
            while next < customers.ids.count {
                var text = customers.ids[next].text
                let (isSame, isBefore) = names.withBytes(at: Int(buyer)) { bytes in
                    text.withUTF8 { ($0.elementsEqual(bytes), $0.lexicographicallyPrecedes(bytes)) }
                }
                guard isSame || isBefore else { return -1 }
                next += 1
                // Those before are customers who have not bought in the period.
                if isSame { return Int32(truncatingIfNeeded: next - 1) }
            }
            return -1
        }
    }

    private func groups(_ names: [String], _ codes: [UInt8], _ places: [Int32], _ total: StatementSums) -> [ProfitGroup] {
        var sums = [StatementSums](repeating: StatementSums(), count: names.count + 1)
        var expected = [Int128](repeating: 0, count: names.count + 1)
        for (index, buyer) in buyers.enumerated() {
            let group = places[index] < 0 ? names.count : Int(codes[Int(places[index])])
            sums[group].add(Int(buyer), of: columns)
            if let expectations { expected[group] += Int128(expectations.values[index]) }
        }
        return sums.enumerated().compactMap { place, sum in
            guard place < names.count || sum.customers > 0 else { return nil }
            return group(
                place < names.count ? names[place] : ProfitGroup.withoutOccasion, sum, total,
                expected: expectations == nil ? nil : amount(expected[place]))
        }
    }

    private func group(_ name: String, _ sum: StatementSums, _ total: StatementSums, expected: DecimalAmount?) -> ProfitGroup {
        ProfitGroup(
            name: name, customers: sum.customers, customerShare: Double(sum.customers) / Double(total.customers),
            statement: sum.statement(in: currency, hasDiscounts: lineCosts.hasListPrices),
            netProfitShare: total.net > 0 ? Double(sum.net) / Double(total.net) : nil,
            netProfitPerCustomer: sum.customers > 0 ? amount(sum.net.dividedHalfToEven(by: Int128(sum.customers))) : nil,
            lossMakingCustomers: sum.lossMakers, destroyedProfit: amount(sum.losses), expectedValue: expected)
    }
}

extension ProfitGroup {
    /// The name of the group of those who have given back all they bought.
    public static let withoutOccasion = "without occasion"
}
