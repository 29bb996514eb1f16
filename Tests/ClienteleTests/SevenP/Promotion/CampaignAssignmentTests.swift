import Clientele
import Testing

@Suite("Customers are put into groups at random")
struct CampaignAssignmentTests {
    private let ids = (1...1_000).map { CustomerID("C-\($0)") }

    @Test("the share is met in every stratum and in all to less than one customer, whatever the order")
    func shares() throws {
        let seed: UInt64 = 12
        var random = SeededGenerator(seed: seed)
        for percent in [0, 1, 30, 50, 97, 100] {
            let assignment = CampaignAssignment(controlShare: try Share(percent: Int32(percent)), seed: random.next())
            var rows = ids.map { ($0, ["a", "b", "c", "\u{E9}", "e\u{301}"][random.next(below: 5)]) }
            let groups = try assignment.groups(of: rows.map(\.0), strata: rows.map(\.1))
            let byCustomer = Dictionary(uniqueKeysWithValues: zip(rows.map(\.0), groups))
            #expect(abs(Double(groups.count { $0 == .control }) - Double(percent) * 10) < 1, "seed \(seed)")
            for stratum in ["a", "b", "c", "\u{E9}", "e\u{301}"] {
                let members = rows.indices.filter { rows[$0].1.utf8.elementsEqual(stratum.utf8) }
                let held = members.count { groups[$0] == .control }
                #expect(abs(Double(held) - Double(members.count * percent) / 100) < 1, "seed \(seed): \(stratum)")
            }
            rows.shuffle(using: &random)
            let again = try assignment.groups(of: rows.map(\.0), strata: rows.map(\.1))
            #expect(zip(rows, again).allSatisfy { byCustomer[$0.0.0] == $0.1 }, "seed \(seed)")
        }
    }

    @Test("another seed gives an independent assignment, and every customer is held back equally often")
    func independence() throws {
        var counts = [Int](repeating: 0, count: 50)
        var both = 0
        let few = Array(ids.prefix(50))
        for seed in 0..<600 {
            let groups = try CampaignAssignment(controlShare: Share(percent: 30), seed: UInt64(seed)).groups(of: few)
            for index in few.indices where groups[index] == .control { counts[index] += 1 }
            if groups[0] == .control, groups[1] == .control { both += 1 }
        }
        // 180 of 600 are expected, with a standard error of 11.2; of pairs 600 · 15 · 14 / (50 · 49) = 51.
        #expect(counts.allSatisfy { abs($0 - 180) < 45 } && abs(both - 51) < 28)
    }

    @Test("the example, and bad inputs")
    func edges() throws {
        let assignment = CampaignAssignment(controlShare: try Share(percent: 30), seed: 7)
        #expect(try assignment.groups(of: (1...10).map { CustomerID("C-\($0)") }).count { $0 == .control } == 3)
        #expect(try assignment.groups(of: []).isEmpty)
        #expect(throws: ClienteleError.self) { try assignment.groups(of: ["a", "a"]) }
        #expect(throws: ClienteleError.self) { try assignment.groups(of: ["a", "b"], strata: ["x"]) }
    }
}
