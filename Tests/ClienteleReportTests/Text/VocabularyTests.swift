import Clientele
import ClienteleReport
import Testing

struct VocabularyTests {
    /// One of every sentence, with values that can be found again in the text.
    static let sentences: [Sentence] =
        [
            .asOf(date: "1998-06-30"), .asOfInCurrency(date: "1998-06-30", currency: "CNY"), .customerCount(1), .customerCount(2357),
            .partOfKnown(customers: 931, known: 3000), .partOfBuyers(customers: 1139, buyers: 2465), .purchaseCount(1),
            .purchaseCount(6919),
            .concentration(customerShare: 0.21, valueShare: 0.8),
            .mostValuable(customers: 781, customerShare: 0.33, valueShare: 0.8), .interval(level: 0.95, lower: "0.59", upper: "0.63"),
            .lorenzDescription(customerShare: 0.33, valueShare: 0.8, gini: "0.61"), .giniMeaning, .classRule(first: 0.8, second: 0.95),
            .classShare(name: "A", customerShare: 0.3, valueShare: 0.8), .scoreRule, .coarseScores(axis: "Z", scores: 3),
            .heatMapDescription(rows: "R", columns: "F", row: "5", column: "1", text: "412"),
            .segmentSize(name: "S", customers: 12, value: "99.10"), .mostValuableSegment(name: "S", customerShare: 0.1, valueShare: 0.4),
            .segmentConvention, .stateRule, .stageReached(name: "S", customers: 10), .stageConverted(name: "S", customers: 10, share: 0.5),
            .boughtAgain(share: 0.48), .revenueDescription(first: "1997-01", last: "1998-06", best: "1997-03", amount: "5.00"),
            .newCustomerRule, .rejectedRows(1), .rejectedRows(3), .withoutPurchases(1), .withoutPurchases(4), .exactAmounts, .reproducible,
            .eightyTwenty(customerShare: 0.21, valueShare: 0.8), .topCustomers(customerShare: 0.2, valueShare: 0.67),
            .period(first: "1997-01-01", last: "1998-06-30"), .since(date: "1997-01-01"), .lostCustomers(customers: 1412, share: 0.6),
            .lastMonth(month: "1998-05", new: "0.00", returning: "12.50"), .nothingToShow, .valueIsRevenue, .valueIsProfit, .cutsByValue,
            .cutsByCustomers, .resampling(resamples: 1_000, seed: "7", level: 0.9), .borderline(1), .borderline(12),
            .reconciliationMeaning, .migrationRule(from: "1998-01-01", to: "1998-06-30"),
            .silenceRule(decline: 2.5, lost: 3, shortest: 7), .loyaltyRule(occasions: 4, settled: 3),
            .otherPolicy(name: "N", parameters: ""),
            .otherPolicy(name: "N", parameters: "P"), .rhythm(days: 88.5, customers: 1139), .assumedRhythm(days: 90), .transitionRule,
            .conversionRule, .incompleteMonth(date: "1998-06-12"), .unattributedRule, .rejectedShown(shown: 20, of: 45), .occasionRule,
            .recencyRule, .valueRule, .dayRule,
        ] + models + findings

    /// The sentences on forecasts, survival and retention.
    private static let models: [Sentence] = [
        .forecastBasis(model: "BG/NBD", customers: 2357, repeaters: 946), .calibratedUntil(date: "1997-09-30"),
        .expectedTotal(horizon: 39, unit: "U", active: 981, purchases: 1_801), .intervalsApart, .noForecast, .spendDependence,
        .startsInMidLife(date: "1997-01-01"), .leftOut(1), .leftOut(12),
        .heldAgainst(first: "1997-09-30", last: "1998-06-30", actual: 1_882, expected: 1_795), .noHoldout,
        .hiatusRule(silence: 14.5, unit: "U"), .predictiveCoverage(share: 0.93),
        .trackingDescription(last: "1998-06-30", actual: 4_400, expected: 4_350), .trackingMeaning,
        .actualAndExpected(name: "7+", actual: "5.5", expected: "6.1"), .foretoldAndObserved(foretold: 0.33, observed: 0.31),
        .activityMeaning, .aliveMeaning(age: 38.9, unit: "U"), .periodsOfDays(28), .survivalGroup(name: "G", customers: 21, events: 9),
        .medianSurvival(time: "23", lower: "13", upper: "32"), .medianSurvival(time: "23", lower: "13", upper: nil),
        .medianNotReached, .survivalAt(name: "G", time: "35", share: 0.45),
        .bandMeaning(level: 0.95), .atRiskMeaning, .restrictedMeaning(time: "23"), .groupsDiffer(p: "< 0.0001"),
        .groupsAlike(p: "= 0.3100"), .groupsNotComparable, .partShown(shown: 12, of: 30), .cohortRule,
        .cameBackAfter(periods: 7, share: 0.11), .incompletePeriod(date: "1998-06-12"), .allCohortsRule,
        .contractBasis(model: "sBG", customers: 1_000, periods: 1), .contractBasis(model: "sBG", customers: 1_000, periods: 7),
        .projectedShare(periods: 12, share: 0.38), .observedShare(periods: 7, share: 0.49),
        .constantChurn(rate: 0.12, lower: "0.10", upper: "0.14"), .discountedLifetime(periods: "3.56", rate: 0.1),
    ]

    /// Every finding of a model.
    private static let findings: [Sentence] =
        IdentifiabilityFinding.Kind.allCases.map { .forecastFinding($0) } + SpendIdentifiability.Outcome.allCases.map { .spendFinding($0) }
        + RetentionIdentifiability.allCases.map { .retentionFinding($0) }
        + CohortPeriod.allCases.map { .cameBackNext(share: 0.12, period: $0) }

    private func isHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    @Test func `every term has a word in both languages`() {
        let english = Vocabulary(language: .english)
        let chinese = Vocabulary(language: .simplifiedChinese)
        for term in Term.allCases {
            #expect(!english[term].isEmpty && !isHan(english[term]), "\(term)")
            #expect(isHan(chinese[term]), "\(term)")
        }
    }

    @Test func `names of one list are all different`() {
        let lists: [[Term]] = [
            SampleReport.segmentTerms, [.classA, .classB, .classC], [.vip, .major, .ordinary, .small],
            [.potentialState, .targetState, .firstTimeState, .repeatState, .loyalState, .lostState, .wonBackState],
            [.exploration, .formation, .stability, .decline], [.care, .discount, .promotion, .reward],
        ]
        for language in ReportLanguage.allCases {
            let vocabulary = Vocabulary(language: language)
            for list in lists { #expect(Set(list.map { vocabulary[$0] }).count == list.count) }
        }
    }

    @Test(arguments: sentences)
    func `a sentence says all its values in both languages`(sentence: Sentence) {
        let english = Vocabulary(language: .english).text(sentence)
        let chinese = Vocabulary(language: .simplifiedChinese).text(sentence)
        #expect(!isHan(english) && isHan(chinese))
        for value in Mirror(reflecting: sentence).children.flatMap({ values($0.value) }) {
            #expect(english.contains(value), "\(value) in \(english)")
            #expect(chinese.contains(value), "\(value) in \(chinese)")
        }
    }

    /// The values of a sentence as they must stand in its text.
    private func values(_ value: Any) -> [String] {
        let numbers = NumberText(language: .english)
        return switch value {
        case let text as String: [text]
        case let count as Int: [numbers.integer(count)]
        case let number as Double where number > 1: [numbers.decimal(number, upTo: 2)]
        case let share as Double: [numbers.percent(share, places: 0).replacing("%", with: "")]
        default: Mirror(reflecting: value).children.flatMap { values($0.value) }
        }
    }

    @Test func `an app's own words take the place of ours`() {
        let vocabulary = Vocabulary(language: .english, replacing: [.customers: "Members"]) { sentence in
            sentence == .giniMeaning ? "Ask us." : nil
        }
        #expect(vocabulary[.customers] == "Members")
        #expect(vocabulary[.gini] == "Gini coefficient")
        #expect(vocabulary.text(.giniMeaning) == "Ask us.")
        #expect(vocabulary.text(.customerCount(1)) == "1 customer")
    }

    @Test(arguments: [("R 得分", "表示 R 得分，"), ("变化前", "表示变化前，"), ("5 分", "表示 5 分，")])
    func `in Chinese a Latin letter or a digit stands apart from the character before it`(rows: String, part: String) {
        let sentence = Sentence.heatMapDescription(rows: rows, columns: "列", row: "5", column: "1", text: "412")
        #expect(Vocabulary(language: .simplifiedChinese).text(sentence).contains(part))
    }
}
