/// Compares groups of customers with all others, trait by trait.
struct GroupProfiler: Sendable {
    let features: ProfileFeatures
    /// How many categories of an attribute are compared, and how many traits of a group are listed.
    let categoriesCompared: Int
    let listed: Int

    /// The profiles of a division.
    ///
    /// - Parameters:
    ///   - basis: What divides the customers.
    ///   - names: The groups.
    ///   - group: The group of each member as a place in `names`; below zero where the member is in none.
    /// - Returns: The profiles.
    func profiles(basis: String, names: [String], group: [Int32]) -> GroupProfiles {
        var traits = [[ProfileTrait]](repeating: [], count: names.count)
        for feature in features.categories { add(feature, names.count, group, to: &traits) }
        for feature in features.numbers { add(feature, names.count, group, to: &traits) }
        let adjusted = MultipleComparisons.holm(traits.flatMap { $0.map(\.pValue) })
        var place = 0
        for index in traits.indices {
            for trait in traits[index].indices {
                traits[index][trait].adjustedP = adjusted[place]
                place += 1
            }
        }
        var sizes = [Int](repeating: 0, count: names.count)
        for code in group where code >= 0 { sizes[Int(code)] += 1 }
        let groups = names.indices.map { index in
            GroupProfile(
                name: names[index], customers: sizes[index],
                traits: Array(traits[index].sorted(by: GroupProfiler.precedes).prefix(max(listed, 0))))
        }
        return GroupProfiles(basis: basis, customers: sizes.reduce(0, +), comparisons: adjusted.count, groups: groups)
    }

    private static func precedes(_ left: ProfileTrait, _ right: ProfileTrait) -> Bool {
        if left.adjustedP != right.adjustedP { return left.adjustedP < right.adjustedP }
        let (leftDistance, rightDistance) = (abs((left.index ?? 100) - 100), abs((right.index ?? 100) - 100))
        if leftDistance != rightDistance { return leftDistance > rightDistance }
        return [left.attribute, left.category ?? ""].lexicographicallyPrecedes([right.attribute, right.category ?? ""]) {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }

    /// Shares are of those customers of a group whose category is known.
    private func add(_ feature: ProfileFeatures.Category, _ groups: Int, _ group: [Int32], to traits: inout [[ProfileTrait]]) {
        let width = feature.texts.count
        var counts = [Int](repeating: 0, count: groups * width)
        for (member, code) in feature.codes.enumerated() where code >= 0 && group[member] >= 0 {
            counts[Int(group[member]) * width + Int(code)] += 1
        }
        let totals = (0..<width).map { category in (0..<groups).reduce(0) { $0 + counts[$1 * width + category] } }
        let sizes = (0..<groups).map { index in counts[index * width..<(index + 1) * width].reduce(0, +) }
        let known = totals.reduce(0, +)
        let order = totals.indices.filter { totals[$0] > 0 && totals[$0] < known }.sorted {
            totals[$0] != totals[$1] ? totals[$0] > totals[$1] : feature.texts[$0].utf8.lexicographicallyPrecedes(feature.texts[$1].utf8)
        }
        for index in 0..<groups where sizes[index] > 0 && sizes[index] < known {
            for category in order.prefix(max(categoriesCompared, 0)) {
                let own = (successes: counts[index * width + category], size: sizes[index])
                let rest = (successes: totals[category] - own.successes, size: known - own.size)
                guard let difference = ShareDifference.newcombe(own, rest) else { continue }
                traits[index].append(
                    ProfileTrait(
                        attribute: feature.name, category: feature.texts[category], known: own.size,
                        group: Double(own.successes) / Double(own.size), base: Double(totals[category]) / Double(known),
                        difference: difference, pValue: TwoProportionTest(own, rest).pValue))
            }
        }
    }

    private func add(_ feature: ProfileFeatures.Number, _ groups: Int, _ group: [Int32], to traits: inout [[ProfileTrait]]) {
        var moments = [SampleMoments](repeating: SampleMoments(), count: groups)
        for (member, value) in feature.values.enumerated() where group[member] >= 0 && value.isFinite {
            moments[Int(group[member])].add(value)
        }
        for index in 0..<groups {
            var (rest, all) = (SampleMoments(), moments[index])
            for other in 0..<groups where other != index { rest.merge(moments[other]) }
            all.merge(rest)
            guard let test = WelchTest(moments[index], rest) else { continue }
            traits[index].append(
                ProfileTrait(
                    attribute: feature.name, category: nil, known: moments[index].count, group: moments[index].mean, base: all.mean,
                    difference: test.estimate(), pValue: test.pValue))
        }
    }
}
