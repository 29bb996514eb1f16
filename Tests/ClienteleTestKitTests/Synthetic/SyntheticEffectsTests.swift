import Clientele
import ClienteleTestKit
import Testing

/// Tolerances are four standard errors of what is counted, unless said otherwise: a right generator fails one of these about once in
/// a thousand seeds, and the seeds are fixed.
@Suite("Synthetic base: what is planted is there")
struct SyntheticEffectsTests {
    static let customers = 6_000
    static let measures: [SyntheticMeasures] = [1, 2, 3].compactMap { try? SyntheticMeasures(customers: customers, seed: $0) }

    @Test("All seeds could be counted")
    func counted() {
        #expect(Self.measures.count == 3)
    }

    @Test("About a fifth of the buyers bring about four fifths of the revenue: 70 to 86 %")
    func skew() {
        for measure in Self.measures { #expect((0.70...0.86).contains(measure.topFifthShare)) }
    }

    @Test("Four customers in five have bought, give or take 3 points")
    func buyers() {
        for measure in Self.measures {
            #expect(abs(Double(measure.buyers) / Double(Self.customers) - 0.81) < 0.03)
        }
    }

    @Test("December sees about twice the orders of February, Saturday more than twice those of Sunday")
    func season() {
        for measure in Self.measures {
            let december = Double(measure.ordersByMonth[11]) / 31
            let february = Double(measure.ordersByMonth[1]) / (84 / 3.0)
            #expect((1.7...2.6).contains(december / february))
            #expect(Double(measure.ordersByWeekday[5]) / Double(measure.ordersByWeekday[6]) > 2.2)
        }
    }

    @Test("The seasonal category has its shares in and off season, and no other category has a season")
    func seasonalCategory() {
        for measure in Self.measures {
            #expect(abs(measure.share(of: SyntheticEffects.seasonalCategory, inSeason: true) - SyntheticEffects.seasonalShare) < 0.013)
            #expect(abs(measure.share(of: SyntheticEffects.seasonalCategory, inSeason: false) - SyntheticEffects.offSeasonShare) < 0.006)
            for category in measure.freeLines.keys where category != SyntheticEffects.seasonalCategory {
                let inSeason = measure.share(of: category, inSeason: true) / (1 - SyntheticEffects.seasonalShare)
                let offSeason = measure.share(of: category, inSeason: false) / (1 - SyntheticEffects.offSeasonShare)
                #expect(abs(inSeason - offSeason) < 0.02, "\(category)")
            }
        }
    }

    @Test("One buyer in ten costs more than 1.2 times its margin, any other at most 0.4 times")
    func lossyTenth() {
        for measure in Self.measures {
            let lossy = measure.service.filter { $0.cost > $0.margin }
            let share = Double(lossy.count) / Double(measure.buyers)
            #expect(abs(share - SyntheticEffects.lossyShare) < 4 * (0.09 / Double(measure.buyers)).squareRoot())
            #expect(lossy.allSatisfy { Double($0.cost) > 1.2 * Double($0.margin) })
            let others = measure.service.filter { $0.cost <= $0.margin }
            #expect(others.allSatisfy { Double($0.cost) <= SyntheticEffects.ordinaryServiceShare * Double($0.margin) })
        }
    }

    @Test("One campaign lifts the response rate by 3 points, the other by none")
    func uplift() {
        for measure in Self.measures {
            let working = measure.uplift(of: SyntheticEffects.campaignWithUplift)
            #expect(abs(working.difference - SyntheticEffects.uplift) < 4 * working.standardError)
            let idle = measure.uplift(of: SyntheticEffects.campaignWithoutUplift)
            #expect(abs(idle.difference) < 4 * idle.standardError)
        }
        // Over all seeds the standard error is below 0.7 points, so that the two can be told apart.
        let mean = Self.measures.map { $0.uplift(of: SyntheticEffects.campaignWithUplift).difference }.reduce(0, +) / 3
        #expect((0.01...0.05).contains(mean))
        let idleMean = Self.measures.map { $0.uplift(of: SyntheticEffects.campaignWithoutUplift).difference }.reduce(0, +) / 3
        #expect(abs(idleMean) < 0.02)
    }

    @Test("Each campaign holds three in ten back as control")
    func controlGroups() {
        for measure in Self.measures {
            #expect(measure.campaigns.count == 2)
            for groups in measure.campaigns.values {
                let control = groups[.control]?.customers ?? 0
                let chosen = Double(control + (groups[.treated]?.customers ?? 0))
                let tolerance = 4 * (SyntheticEffects.controlShare * (1 - SyntheticEffects.controlShare) / chosen).squareRoot()
                #expect(chosen > 1_500)
                #expect(abs(Double(control) / chosen - SyntheticEffects.controlShare) < tolerance)
            }
        }
    }

    @Test("The pair has lift 4, give or take half over three seeds")
    func pairLift() {
        let all = Self.measures.reduce(0) { $0 + $1.pair.all }
        let first = Self.measures.reduce(0) { $0 + $1.pair.first }
        let second = Self.measures.reduce(0) { $0 + $1.pair.second }
        let both = Self.measures.reduce(0) { $0 + $1.pair.both }
        let lift = Double(both) * Double(all) / (Double(first) * Double(second))
        #expect(abs(lift - SyntheticEffects.pairLift) < 0.5)
        #expect(abs(Double(first) / Double(all) - SyntheticEffects.pairedProductShare) < 0.004)
    }

    @Test("The region in decline loses a fifth of its orders from the first year to the third while every other grows by a quarter")
    func decliningRegion() {
        for measure in Self.measures {
            #expect(measure.orders.count == 4)
            for (region, years) in measure.orders {
                let change = Double(years[2]) / Double(years[0])
                if region == SyntheticEffects.decliningRegion { #expect(change < 0.8) } else { #expect(change > 1.25, "\(region)") }
            }
        }
    }
}
