import Clientele
import Foundation
import Testing

@Suite("Contractual retention: counts of cohorts")
struct RetentionCountsTests {
    @Test("Survivors that grow, are negative, too few or none are refused, and the place is named")
    func badInput() {
        let cases: [([Int], [Int]?, String)] = [
            ([], nil, "0 numbers"), ([10], nil, "1 numbers"), ([0, 0], nil, "size is 0"), ([-3, -4], nil, "size is -3"),
            ([10, 11], nil, "survivors[1] is 11"), ([10, 5, 6], nil, "survivors[2] is 6"), ([10, -1], nil, "survivors[1] is -1"),
            ([10, 5], [], "0 numbers of withdrawals"), ([10, 5], [-1], "withdrawn[0] is -1"), ([10, 5], [6], "withdrawn[0] is 6"),
            ([.max, 5], nil, "beyond"),
        ]
        for (survivors, withdrawn, text) in cases {
            do {
                _ = try RetentionCohort(name: "2019", survivors: survivors, withdrawn: withdrawn)
                Issue.record("nothing was thrown for \(survivors)")
            } catch let error as ClienteleError {
                #expect(error.code == .invalidRecord && error.message.contains(text) && error.message.contains("'2019'"), "\(error)")
            } catch { Issue.record(error) }
        }
        #expect(throws: ClienteleError.self) { try RetentionCounts(survivorsOfCohorts: [[5, 4], [3, 9]]) }
    }

    @Test("Two cohorts of one name are refused, but merge")
    func names() throws {
        let cohort = try RetentionCohort(name: "a", survivors: [5, 4])
        #expect(throws: ClienteleError.self) { try RetentionCounts(cohorts: [cohort, cohort]) }
        let counts = try RetentionCounts(cohorts: [cohort])
        #expect(try counts.merged(with: counts).cohorts.map(\.survivors) == [[10, 8]])
        var huge = try RetentionCounts(survivors: [1 << 53, 5])
        let before = huge
        #expect(throws: ClienteleError.self) { try huge.merge(before) }
        #expect(huge == before)
    }

    @Test("Merging is associative and commutative, an empty summary changes nothing, and rates are those of the customers together")
    func merging() throws {
        var generator = SeededGenerator(seed: 5)
        func random() throws -> RetentionCounts {
            try RetentionCounts(
                cohorts: ["a", "b", "c"].filter { _ in generator.next(below: 3) > 0 }.map { name in
                    var (survivors, withdrawn) = ([5 + generator.next(below: 50)], [Int]())
                    for _ in 0..<(1 + generator.next(below: 5)) {
                        let last = survivors[survivors.count - 1]
                        survivors.append(generator.next(below: last + 1))
                        withdrawn.append(generator.next(below: last - survivors[survivors.count - 1] + 1))
                    }
                    return try RetentionCohort(name: name, survivors: survivors, withdrawn: withdrawn)
                })
        }
        for round in 0..<200 {
            let (a, b, c) = (try random(), try random(), try random())
            #expect(try a.merged(with: b) == b.merged(with: a), "seed 5, round \(round)")
            #expect(try a.merged(with: b).merged(with: c) == a.merged(with: b.merged(with: c)), "seed 5, round \(round)")
            #expect(try a.merged(with: RetentionCounts()) == a && RetentionCounts().merged(with: a) == a)
            let whole = try a.merged(with: b)
            for observed in whole.observedRetentionRates {
                let parts = [a, b].flatMap(\.observedRetentionRates).filter { $0.period == observed.period }
                #expect(parts.reduce(0) { $0 + $1.atRisk } == observed.atRisk && parts.reduce(0) { $0 + $1.lost } == observed.lost)
            }
            #expect(try JSONDecoder().decode(RetentionCounts.self, from: encodedForm(whole)) == whole)
        }
    }

    @Test("The encoded form is versioned and checked when it is read")
    func encoding() throws {
        let counts = try RetentionCounts(survivors: [5, 4])
        #expect(
            String(decoding: try encodedForm(counts), as: UTF8.self)
                == #"{"cohorts":[{"cohort":"all","survivors":[5,4],"withdrawn":[0]}],"version":1}"#)
        let read = { (text: String) in try JSONDecoder().decode(RetentionCounts.self, from: Data(text.utf8)) }
        #expect(try read(#"{"version":1,"cohorts":[{"cohort":"all","survivors":[5,4]}]}"#) == counts)
        for bad in [
            #"{"version":2,"cohorts":[]}"#, #"{"cohorts":[]}"#, #"{"version":1,"cohorts":[{"cohort":"x","survivors":[4,5]}]}"#,
            #"{"version":1,"cohorts":[{"cohort":"x","survivors":[5,4]},{"cohort":"x","survivors":[5,4]}]}"#,
        ] {
            #expect(throws: (any Error).self) { try read(bad) }
        }
    }

    @Test("Names of cohorts by place keep the order of the places")
    func places() throws {
        let counts = try RetentionCounts(survivorsOfCohorts: (0..<11).map { [20 + $0, 5] })
        #expect(counts.cohorts.map(\.size) == Array(20..<31) && counts.cohorts[9].name == "10" && counts.cohorts[0].name == "01")
    }
}
