import Foundation
import Testing

/// Time stamps become days in the zone that is named.
struct TimeStampTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private static let inUTC = [
        ("2024-01-01T00:30:00+01:00", "2023-12-31"), ("2023-12-31T20:00:00-05:00", "2024-01-01"), ("2024-02-29T23:59:59Z", "2024-02-29"),
        ("2024-02-29T23:59:59.999999Z", "2024-02-29"), ("2024-03-01t00:00:00z", "2024-03-01"), ("2024-05-01", "2024-05-01"),
        ("1969-12-31T23:59:59-00:01", "1970-01-01"), ("1970-01-01T00:00:00+00:01", "1969-12-31"),
    ]

    // The clocks went forward on 10 March and back on 3 November 2024; a plain day needs no zone.
    private static let inNewYork = [
        ("2024-03-10T04:59:59Z", "2024-03-09"), ("2024-03-10T05:00:00Z", "2024-03-10"), ("2024-03-11T03:59:59Z", "2024-03-10"),
        ("2024-03-11T04:00:00Z", "2024-03-11"), ("2024-11-03T03:59:59Z", "2024-11-02"), ("2024-11-03T04:00:00Z", "2024-11-03"),
        ("2024-11-04T04:59:59Z", "2024-11-03"), ("2024-11-04T05:00:00Z", "2024-11-04"), ("2024-11-04T06:30:00+02:00", "2024-11-03"),
        ("2024-07-01", "2024-07-01"),
    ]

    private static let inKathmandu = [("2024-05-01T18:14:59Z", "2024-05-01"), ("2024-05-01T18:15:00Z", "2024-05-02")]

    // Samoa had no 30 December 2011.
    private static let inApia = [("2011-12-30T09:59:59Z", "2011-12-29"), ("2011-12-30T10:00:00Z", "2011-12-31")]

    @Test(arguments: [
        (nil, inUTC), ("UTC", inUTC), ("America/New_York", inNewYork), ("Asia/Kathmandu", inKathmandu), ("Pacific/Apia", inApia),
    ])
    func `a time stamp counts on the day that its zone had`(zone: String?, stamps: [(stamp: String, day: String)]) throws {
        func outcome(_ dates: [String], _ name: String) throws -> [Data] {
            let rows = dates.enumerated().map { "c\($0.offset),\($0.element),1.00" }
            let file = try workspace.write((["customer_id,date,amount"] + rows).joined(separator: "\n"), to: "\(name).csv")
            let customers = workspace.file("\(name)-customers.csv")
            let options = zone.map { ["--time-zone", $0] } ?? []
            let run = try Tool.run(["segment", file, "--as-of", "2024-12-31", "--customers", customers] + options)
            #expect(run.status == 0, "\(run.error)")
            return [run.output, try workspace.read("\(name)-customers.csv")]
        }
        #expect(try outcome(stamps.map(\.stamp), "stamps") == outcome(stamps.map(\.day), "days"))
    }

    @Test(arguments: [
        "2024-01-05T12:00:00", "2024-01-05T25:00:00Z", "2024-01-05T12:60:00Z", "2024-02-30T12:00:00Z", "2024-01-05T12:00:00+24:00",
        "2024-01-05T12:00:00.Z", "2024-01-05T12:00Z", "2024-01-05T12:00:00ZZ", "2024-1-5", "05.01.2024", "20240105", "2023-02-29",
        "1900-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "10000-01-01", "-2024-01-01", " 2024-01-05", "2024-01-05 ", "", "today",
        "٢٠٢٤-٠١-٠٥",
    ])
    func `what is no day is refused where it stands`(text: String) throws {
        let input = try workspace.write("amount,customer_id,date\n1.00,a,2024-01-01\n1.00,a,\(text)\n", to: "p.csv")
        expectRefusal(try Tool.run(["segment", input, "--as-of", "2024-12-31"]), at: "\(input):3:3")
    }
}
