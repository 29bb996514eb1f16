import Testing

@testable import Clientele

@Suite("Calendar months by number")
struct CalendarMonthsTests {
    @Test(arguments: [("2024-01-01", 24_288, "2024-01"), ("2023-12-31", 24_287, "2023-12"), ("0001-02-03", 13, "0001-02")])
    func `a month has a number and a name`(day: String, number: Int32, name: String) throws {
        let day = try CalendarDay(day)
        #expect(CalendarMonths.number(of: day.daysSince1970) == number && CalendarMonths.name(of: number) == name)
        let months = CalendarMonths([day.daysSince1970], asOf: day)
        #expect(months.month(of: day.daysSince1970).month == number && months.quarter(of: day.daysSince1970) == number / 3)
    }
}
