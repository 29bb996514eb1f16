import Clientele
import Foundation
import Testing

@Suite("Durations are read from CSV")
struct SurvivalSampleCSVTests {
    private func reading(_ text: String) throws -> (sample: SurvivalSample?, outcome: IngestOutcome) {
        let folder = try TemporaryFolder()
        let path = folder.path("durations.csv")
        try Data(text.utf8).write(to: URL(filePath: path))
        let read = try SurvivalSample.reading(csv: path)
        withExtendedLifetime(folder) {}
        return read
    }

    @Test("a byte order mark, CRLF, quotes and any order of the columns")
    func form() throws {
        let read = try reading("\u{FEFF}\"event\",group,duration\r\n1,\"a, b\",\"30.43\"\r\n\"0\",\"say \"\"c\"\"\",5e-1\r\n\r\n1,d,+7\r\n")
        let sample = try #require(read.sample)
        #expect(sample.durations == [30.43, 0.5, 7] && sample.eventCount == 2)
        #expect(sample.groups == ["a, b", "d", "say \"c\""])
        #expect(sample.entries == nil && sample.weights == nil)
        #expect(read.outcome.rowsRead == 3 && read.outcome.rowsRejected == 0)
    }

    @Test("entries and weights are used; an empty one is none")
    func entriesAndWeights() throws {
        let read = try reading("duration,event,entry,weight\n6,1,2,3\n6,0,,\n9,1,0,0.5\n0,1,0,1\n0,0,,1\n")
        let sample = try #require(read.sample)
        #expect(read.outcome.rejectedRows.isEmpty)
        #expect(sample.entries == [2, 0, 0, 0, 0] && sample.weights == [3, 1, 0.5, 1, 1])
        #expect(sample.size == 6.5 && sample.eventCount == 4.5)
        #expect(
            try sample
                == SurvivalSample(
                    durations: [6, 6, 9, 0, 0], events: [true, false, true, true, false], entries: [2, 0, 0, 0, 0],
                    weights: [3, 1, 0.5, 1, 1]))
    }

    @Test(
        "a bad row is named by line and column, and the others are taken",
        arguments: [
            ("-1,1,a,0,1", 1, "a duration of -1.0"), ("nan,1,a,0,1", 1, "'nan' is no number"), ("inf,1,a,0,1", 1, "'inf' is no number"),
            ("0x10,1,a,0,1", 1, "'0x10' is no number"), ("1e999,1,a,0,1", 1, "'1e999' is no number"), (",1,a,0,1", 1, "'' is no number"),
            ("5 ,1,a,0,1", 1, "'5 ' is no number"), ("5,2,a,0,1", 2, "'2' is neither 1 nor 0"), ("5,,a,0,1", 2, "'' is neither 1 nor 0"),
            ("5,true,a,0,1", 2, "'true' is neither 1 nor 0"), ("5,1,,0,1", 3, "the group is empty"),
            ("5,1,a,5,1", 4, "an entry at 5.0 into a duration of 5.0"), ("5,1,a,-1,1", 4, "an entry at -1.0 into a duration of 5.0"),
            ("5,1,a,x,1", 4, "'x' is no number"), ("5,1,a,0,0", 5, "a weight of 0.0"), ("5,1,a,0,-2", 5, "a weight of -2.0"),
            ("5,1,a,0,1e300", 5, "a weight of 1e+300"),
        ])
    func badRows(row: String, column: Int, message: String) throws {
        let read = try reading("duration,event,group,entry,weight\n4,1,b,0,1\n\(row)\n8,0,c,1,2\n")
        let rejected = try #require(read.outcome.rejectedRows.first)
        #expect(read.outcome.rejectedRows.count == 1 && read.outcome.rowsAccepted == 2)
        #expect(rejected.line == 3 && rejected.column == column && rejected.message == message, "\(rejected)")
        #expect(!rejected.remedy.isEmpty && rejected.record == row)
        let sample = try #require(read.sample)
        #expect(sample.durations == [4, 8] && sample.groups == ["b", "c"] && sample.weights == [1, 2] && sample.entries == [0, 1])
    }

    @Test("columns stay in step when rows fail in any column", arguments: 1...10 as ClosedRange<UInt64>)
    func inStep(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var text = "weight,entry,group,event,duration\n"
        var expected: (durations: [Double], events: [Bool], entries: [Double], weights: [Double], groups: [String]) = ([], [], [], [], [])
        for _ in 0..<60 {
            let weight = ["1", "2.5", "", "0"][random.next(below: 4)]
            let entry = ["", "0", "3", "x"][random.next(below: 4)]
            let group = ["a", "b", "c", ""][random.next(below: 4)]
            let event = ["0", "1", "1", "2"][random.next(below: 4)]
            let duration = ["3", "4", "10", "-3"][random.next(below: 4)]
            text += "\(weight),\(entry),\(group),\(event),\(duration)\n"
            if weight == "0" || entry == "x" || group.isEmpty || event == "2" || duration == "-3" { continue }
            if entry == "3", duration == "3" { continue }
            expected.durations.append(Double(duration) ?? -1)
            expected.events.append(event == "1")
            expected.entries.append(Double(entry) ?? 0)
            expected.weights.append(Double(weight) ?? 1)
            expected.groups.append(group)
        }
        let read = try reading(text)
        #expect(
            try read.sample
                == SurvivalSample(
                    durations: expected.durations, events: expected.events, entries: expected.entries, weights: expected.weights,
                    groups: expected.groups), "seed \(seed)")
        #expect(read.outcome.rowsRejected == 60 - expected.durations.count)
    }

    @Test("without a row that can be taken there is no sample, without a needed column an error")
    func nothing() throws {
        for text in ["duration,event\n", "duration,event\nx,1\n"] { #expect(try reading(text).sample == nil) }
        #expect(throws: ClienteleError.self) { try reading("duration,group\n1,a\n") }
        #expect(throws: ClienteleError.self) { try SurvivalSample.reading(csv: "/nowhere/durations.csv") }
    }
}
