import Testing

@testable import Clientele

@Suite struct LeadQualificationTests {
    private let answers: [Bool?] = [true, false, nil]

    @Test func `Every combination of answers is weighted as by hand`() {
        let policy = MoneyAuthorityNeedPolicy()
        for money in answers {
            for authority in answers {
                for need in answers {
                    let score = policy.score(
                        LeadFacts(qualification: LeadQualification(hasMoney: money, hasAuthority: authority, hasNeed: need)))
                    func value(_ unknown: Double) -> Double {
                        var sum = 0.0
                        for (answer, weight) in [(money, 0.4), (authority, 0.3), (need, 0.3)] {
                            sum += weight * (answer.map { $0 ? 1.0 : 0.0 } ?? unknown)
                        }
                        return sum
                    }
                    #expect(abs(score.score - value(0.5)) < 1e-12)
                    #expect(abs(score.lowest - value(0)) < 1e-12 && abs(score.highest - value(1)) < 1e-12)
                }
            }
        }
    }

    @Test func `Leads are summed up, the best first`() throws {
        let day = CalendarDay(daysSince1970: 19_900)
        func lead(_ id: String, _ qualification: LeadQualification, _ roles: BuyingRoles = [], outcome: LeadOutcome? = nil) -> Lead {
            Lead(id: id, createdDay: day, outcome: outcome, qualification: qualification, buyingRoles: roles)
        }
        var builder = CustomerBase.Builder(currency: .eur)
        try builder.add(leads: [
            lead("a", LeadQualification(hasMoney: true, hasAuthority: true, hasNeed: true), .all),
            lead("b", LeadQualification(hasMoney: true, hasNeed: true), [.user, .decider]),
            lead("c", LeadQualification(hasMoney: true), [.user]), lead("d", LeadQualification(hasMoney: false)),
            lead("e", LeadQualification(hasMoney: true, hasAuthority: true, hasNeed: true), outcome: .won),
        ])
        let result = try ProspectingAnalysis().analyze(builder.build(), in: AnalysisContext(asOf: day))
        let found = try #require(result.qualification)
        #expect(found.listed.map(\.leadID) == ["a", "b", "c", "d"])
        // 0.4 + 0.3 reaches 0.7 whatever the authority; money alone leaves it open; no money cannot reach it.
        #expect(found.listed.map(\.standing) == [.qualified, .qualified, .undecided, .unqualified])
        #expect(found.standings.map(\.openLeads) == [2, 1, 1])
        #expect(found.standings.map(\.wonLeads) == [1, 0, 0])
        #expect(found.leadsByRolesCovered == [1, 1, 1, 0, 1])
        #expect(found.roles.map(\.leads) == [1, 3, 2, 1])
        #expect(found.listed[1].missingRoles == ["purchaser", "influencer"])
        #expect(found.listed[2].unknown == ["authority", "need"])
        #expect(
            found.answers.map(\.yes) == [3, 1, 2] && found.answers.map(\.no) == [1, 0, 0] && found.answers.map(\.unknown) == [0, 3, 2])
    }
}
