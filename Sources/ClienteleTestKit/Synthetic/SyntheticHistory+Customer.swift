internal import Clientele

extension SyntheticHistory {
    /// The customer's own record; each attribute is missing now and then.
    func customer() -> Customer {
        var generator = generator(.attributes)
        let isTarget = generator.happens(0.4) && orders.isEmpty
        let manager = traits.isCompany ? generator.element(of: SyntheticVocabulary.accountManagers) : nil
        let parent = traits.isCompany && generator.happens(0.3) ? parentID(with: &generator) : nil
        var attributes: [String: AttributeValue] = [:]
        func set(_ name: String, missing chance: Double, _ value: AttributeValue?) {
            let isMissing = generator.happens(chance)
            if !isMissing, let value { attributes[name] = value }
        }
        let city = generator.element(of: SyntheticVocabulary.cities[traits.region])
        set("city", missing: 0.05, city.map(AttributeValue.text))
        let consents = generator.happens(0.55)
        set("email_consent", missing: 0.1, .flag(consents))
        if traits.isCompany {
            let industry = generator.element(of: SyntheticVocabulary.industries)
            set("industry", missing: 0.08, industry.map(AttributeValue.text))
            let employees = min(max((12 * Libm.exp(1.2 * generator.nextNormal())).rounded(), 1), 20_000)
            set("employees", missing: 0.2, .number(employees))
            let founded = day(0).year - generator.number(from: 1, to: 60)
            set("founded_year", missing: 0.25, .number(Double(founded)))
        } else {
            let birthYear = day(0).year - generator.number(from: 18, to: 85)
            set("birth_year", missing: 0.15, .number(Double(birthYear)))
            let occupation = generator.element(of: SyntheticVocabulary.occupations)
            set("occupation", missing: 0.3, occupation.map(AttributeValue.text))
            let household = generator.number(from: 1, to: 5)
            set("household_size", missing: 0.35, .number(Double(household)))
            let education = generator.element(of: SyntheticVocabulary.education)
            set("education", missing: 0.4, education.map(AttributeValue.text))
        }
        return Customer(
            customerID: customerID, kind: traits.isCompany ? .company : .person, since: day(traits.since), isTarget: isTarget,
            accountManager: manager, division: traits.isCompany ? "business" : "consumer", parentID: parent, attributes: attributes)
    }

    /// The salesperson or member of staff that the customer's record names.
    func accountManager() -> String? { customer().accountManager }

    /// A company of a smaller number, so that no group is its own branch; `nil` where the number drawn is no company's.
    private func parentID(with generator: inout SeededGenerator) -> CustomerID? {
        guard index > 0 else { return nil }
        let candidate = generator.next(below: index)
        var other = base.generator(.traits, of: candidate)
        return SyntheticTraits.isCompany(with: &other) ? SyntheticBase.customerID(of: candidate) : nil
    }
}
