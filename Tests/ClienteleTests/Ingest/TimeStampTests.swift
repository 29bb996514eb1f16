import Clientele
import Foundation
import Testing

@Suite struct TimeStampTests {
    private static func read(_ stamps: [String], in zone: TimeZone) throws -> [String] {
        let text = "customer_id,date,amount\n" + stamps.map { "A,\($0),1\n" }.joined()
        let (outcome, rows) = try readPurchases(text) { $0.timeZone = zone }
        #expect(outcome.rejectedRows.isEmpty)
        return rows.map(\.day)
    }

    @Test("a time stamp lies on the day that the zone's calendar shows")
    func zones() throws {
        let stamps = ["2024-03-31T00:30:00Z", "2024-03-31T22:30:00Z", "2024-06-30T23:59:59.999+02:00", "2024-01-01 00:00:00-05:00"]
        #expect(try Self.read(stamps, in: .gmt) == ["2024-03-31", "2024-03-31", "2024-06-30", "2024-01-01"])
        let tokyo = try #require(TimeZone(identifier: "Asia/Tokyo"))
        #expect(try Self.read(stamps, in: tokyo) == ["2024-03-31", "2024-04-01", "2024-07-01", "2024-01-01"])
        let losAngeles = try #require(TimeZone(identifier: "America/Los_Angeles"))
        #expect(try Self.read(stamps, in: losAngeles) == ["2024-03-30", "2024-03-31", "2024-06-30", "2023-12-31"])
        #expect(try Self.read(["2024-03-31"], in: losAngeles) == ["2024-03-31"])
    }

    @Test(
        "days agree with Foundation's calendar around every change of the clocks",
        arguments: [
            "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "Pacific/Apia",
            "Africa/Monrovia", "America/St_Johns", "Asia/Pyongyang",
        ])
    func changesOfTheClocks(identifier: String) throws {
        let zone = try #require(TimeZone(identifier: identifier))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        var instants: [Date] = []
        var date = Date(timeIntervalSince1970: -1_000_000_000)
        let end = Date(timeIntervalSince1970: 1_800_000_000)
        while date < end, let next = zone.nextDaylightSavingTimeTransition(after: date), next < end {
            // The change itself and the midnights of that day, which need not be midnights in UTC.
            for hours in -30...30 { instants += [-1, 0, 1].map { next + Double(hours * 3_600 + $0) } }
            date = next
        }
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2_000 { instants.append(Date(timeIntervalSince1970: Double(random.next(below: 6_000_000_000)) - 2_600_000_000)) }
        let stamps = instants.map { instant -> String in
            let seconds = Int64(instant.timeIntervalSince1970.rounded(.down))
            let day = CalendarDay(secondsSince1970: seconds) ?? CalendarDay(daysSince1970: 0)
            let rest = Int(seconds - Int64(day.daysSince1970) * 86_400)
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return "\(day)T\(two(rest / 3_600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
        }
        let expected = instants.map { instant -> String in
            let parts = calendar.dateComponents([.year, .month, .day], from: instant)
            return (try? CalendarDay(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0).description) ?? "none"
        }
        let days = try Self.read(stamps, in: zone)
        for index in days.indices where days[index] != expected[index] {
            Issue.record("\(stamps[index]) in \(identifier): \(days[index]), expected \(expected[index])")
        }
        #expect(days.count == expected.count)
    }
}
