import Clientele
import Foundation
import Testing

@Suite struct CalendarDayDateTests {
    @Test(
        "an instant lies on the day that Foundation's calendar shows in the zone",
        arguments: ["GMT", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "America/Sao_Paulo"])
    func zones(identifier: String) throws {
        let zone = try #require(TimeZone(identifier: identifier))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        var random = SeededGenerator(seed: 5)
        for _ in 0..<3_000 {
            // From 1583, since Foundation's calendar is the Julian one before, to about 2500.
            let date = Date(timeIntervalSince1970: random.nextUnit() * 28_912_000_000 - 12_212_000_000)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let expected = try CalendarDay(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
            #expect(try CalendarDay(date, in: zone) == expected, "\(date.timeIntervalSince1970) in \(identifier)")
        }
    }

    @Test("the clocks' change moves no midnight")
    func clockChanges() throws {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
        let formatter = ISO8601DateFormatter()
        for (text, day) in [
            ("2024-03-30T22:59:59Z", "2024-03-30"), ("2024-03-30T23:00:00Z", "2024-03-31"), ("2024-03-31T21:59:59Z", "2024-03-31"),
            ("2024-03-31T22:00:00Z", "2024-04-01"), ("2024-10-26T21:59:59Z", "2024-10-26"), ("2024-10-26T22:00:00Z", "2024-10-27"),
            ("2024-10-27T22:59:59Z", "2024-10-27"), ("2024-10-27T23:00:00Z", "2024-10-28"),
        ] {
            let date = try #require(formatter.date(from: text))
            #expect(try CalendarDay(date, in: berlin).description == day, "\(text)")
        }
    }

    @Test("seconds before 1970 and fractions of them fall on the earlier day")
    func fractions() throws {
        #expect(try CalendarDay(Date(timeIntervalSince1970: -0.001), in: .gmt).description == "1969-12-31")
        #expect(try CalendarDay(Date(timeIntervalSince1970: -86_400), in: .gmt).description == "1969-12-31")
        #expect(try CalendarDay(Date(timeIntervalSince1970: -86_400.5), in: .gmt).description == "1969-12-30")
        #expect(try CalendarDay(Date(timeIntervalSince1970: 86_399.999), in: .gmt).description == "1970-01-01")
    }

    @Test(
        "an instant beyond the calendar, or none at all, is an error",
        arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300, 1.87e14, -1.87e14, 1.8554259e14, -1.8554259e14])
    func impossibleInstants(seconds: Double) throws {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
        #expect {
            _ = try CalendarDay(Date(timeIntervalSince1970: seconds), in: berlin)
        } throws: { ($0 as? ClienteleError)?.code == .invalidDay }
    }

    @Test("the last instants of the calendar have their day")
    func ends() throws {
        #expect(try CalendarDay(Date(timeIntervalSince1970: Double(Int32.max) * 86_400), in: .gmt) == .max)
        #expect(try CalendarDay(Date(timeIntervalSince1970: Double(Int32.min) * 86_400), in: .gmt) == .min)
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
        #expect(try CalendarDay(Date(timeIntervalSince1970: Double(Int32.max) * 86_400), in: berlin) == .max)
    }

    @Test("a day is written to JSON as its text and read back")
    func coding() throws {
        let days = [try CalendarDay("1998-06-30"), .min, .max]
        let data = try JSONEncoder().encode(days)
        #expect(String(decoding: data, as: UTF8.self) == #"["1998-06-30","-5877641-06-23","+5881580-07-11"]"#)
        #expect(try JSONDecoder().decode([CalendarDay].self, from: data) == days)
        #expect(throws: (any Error).self) { try JSONDecoder().decode([CalendarDay].self, from: Data(#"["30.6.1998"]"#.utf8)) }
    }
}
