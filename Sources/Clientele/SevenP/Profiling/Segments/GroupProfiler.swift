/// Compares groups of customers with all others, trait by trait.
struct GroupProfiler: Sendable {
    let features: ProfileFeatures
    /// How many customers are known.
    let members: Int
    /// How many traits of a group are listed.
    let listed: Int

    /// With fewer values on either side no means are tested.
    static let fewestValues = 30

    /// The profiles of groups, which may overlap.
    ///
    /// - Parameters:
    ///   - groups: The groups.
    ///   - basis: What divides the customers.
    ///   - testsBehaviour: Whether numbers that tell how customers buy are tested.
    ///   - context: Cancellation.
    /// - Returns: The profiles in the order of the groups.
    /// - Throws: `CancellationError` when asked to stop.
    func profiles(of groups: [CustomerGroup], basis: String, testsBehaviour: Bool, in context: AnalysisContext) throws -> GroupProfiles {
        var isMember = [Bool](repeating: false, count: members)
        for group in groups { for place in group.places { isMember[Int(place)] = true } }
        let bases = try Parallel.map(count: features.numbers.count) { moments(features.numbers[$0].values) { _ in true } }
        var found: [(traits: [ProfileTrait], figures: [GroupFigure])] = []
        for group in groups {
            try context.checkCancellation()
            found.append(try traits(of: group, bases, testsBehaviour: testsBehaviour))
        }
        let adjusted = MultipleComparisons.holm(found.flatMap { $0.traits.map(\.pValue) })
        var place = 0
        for index in found.indices {
            for trait in found[index].traits.indices {
                found[index].traits[trait].adjustedP = adjusted[place]
                place += 1
            }
        }
        let profiles = zip(groups, found).map { group, found in
            GroupProfile(
                name: group.name, customers: group.places.count, unknownCustomers: group.unknown, figures: found.figures,
                traits: Array(found.traits.sorted(by: GroupProfiler.precedes).prefix(max(listed, 0))))
        }
        return GroupProfiles(basis: basis, customers: isMember.count { $0 }, comparisons: adjusted.count, groups: profiles)
    }

    private func traits(
        of group: CustomerGroup, _ bases: [SampleMoments], testsBehaviour: Bool
    ) throws -> (traits: [ProfileTrait], figures: [GroupFigure]) {
        var isMember = [Bool](repeating: false, count: members)
        for place in group.places { isMember[Int(place)] = true }
        let shares = features.categories.count
        let parts = try Parallel.map(count: shares + features.numbers.count) {
            [isMember] index -> (traits: [ProfileTrait], figure: GroupFigure?) in
            guard index >= shares else { return (traits(features.categories[index], group), nil) }
            return traits(features.numbers[index - shares], bases[index - shares], isMember, testsBehaviour: testsBehaviour)
        }
        return (parts.flatMap(\.traits), parts.compactMap(\.figure))
    }

    private static func precedes(_ left: ProfileTrait, _ right: ProfileTrait) -> Bool {
        if left.adjustedP != right.adjustedP { return left.adjustedP < right.adjustedP }
        let (leftDistance, rightDistance) = (abs((left.index ?? 100) - 100), abs((right.index ?? 100) - 100))
        if leftDistance != rightDistance { return leftDistance > rightDistance }
        return [left.attribute, left.category ?? ""].lexicographicallyPrecedes([right.attribute, right.category ?? ""]) {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }

    /// Shares are of those customers whose category is known.
    private func traits(_ feature: ProfileFeatures.Category, _ group: CustomerGroup) -> [ProfileTrait] {
        var counts = [Int](repeating: 0, count: feature.compared.count)
        var size = 0
        for place in group.places {
            let code = Int(feature.codes[Int(place)])
            if code > 0 { size += 1 }
            if feature.slots[code] >= 0 { counts[Int(feature.slots[code])] += 1 }
        }
        guard size > 0, size < feature.known else { return [] }
        return zip(feature.compared, counts).compactMap { category, count in
            let own = (successes: count, size: size)
            let rest = (successes: category.total - count, size: feature.known - size)
            return ShareDifference.newcombe(own, rest).map { difference in
                ProfileTrait(
                    attribute: feature.name, category: category.text, known: size,
                    group: Double(count) / Double(size), base: Double(category.total) / Double(feature.known),
                    difference: difference, pValue: TwoProportionTest(own, rest).pValue)
            }
        }
    }

    private func traits(
        _ feature: ProfileFeatures.Number, _ all: SampleMoments, _ isMember: [Bool], testsBehaviour: Bool
    ) -> (traits: [ProfileTrait], figure: GroupFigure?) {
        let own = moments(feature.values) { isMember[$0] }
        guard own.count > 0, own.mean.isFinite, all.mean.isFinite else { return ([], nil) }
        let figure =
            feature.isDay ? nil : GroupFigure(attribute: feature.name, known: own.count, group: own.mean, base: all.mean)
        let isTested = own.count >= GroupProfiler.fewestValues && all.count - own.count >= GroupProfiler.fewestValues
        guard isTested, testsBehaviour || !feature.isBehaviour,
            let test = WelchTest(own, moments(feature.values) { !isMember[$0] })
        else { return ([], figure) }
        let trait = ProfileTrait(
            attribute: feature.name, category: nil, known: own.count, group: own.mean, base: all.mean,
            difference: test.estimate(), pValue: test.pValue, hasIndex: !feature.isDay)
        return ([trait], figure)
    }

    private func moments(_ values: [Double], of isCounted: (Int) -> Bool) -> SampleMoments {
        var moments = SampleMoments()
        for (place, value) in values.enumerated() where !value.isNaN && isCounted(place) { moments.add(value) }
        return moments
    }
}
