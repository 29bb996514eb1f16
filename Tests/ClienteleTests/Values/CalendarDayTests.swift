import Clientele
import Testing

/// The calendar by its rules alone: a month's length, and one day after the other.
private struct Walker {
    var year = 1970
    var month = 1
    var day = 1

    static func isLeap(_ year: Int) -> Bool { (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 }

    static func length(_ month: Int, _ year: Int) -> Int {
        [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    mutating func forward() {
        day += 1
        guard day > Walker.length(month, year) else { return }
        day = 1
        month += 1
        if month > 12 { (month, year) = (1, year + 1) }
    }

    mutating func back() {
        day -= 1
        guard day < 1 else { return }
        month -= 1
        if month < 1 { (month, year) = (12, year - 1) }
        day = Walker.length(month, year)
    }
}

@Suite struct CalendarDayTests {
    @Test("every day within 800,000 of 1970-01-01 is the one a walk through the months comes to", arguments: [1, -1])
    func walk(direction: Int32) {
        var walker = Walker()
        var weekday = 4
        var wrong = 0
        for count in 0...Int32(800_000) {
            let day = CalendarDay(daysSince1970: count * direction)
            let (year, month, dayOfMonth) = day.civil
            let built = CalendarDay(validYear: walker.year, month: walker.month, day: walker.day)
            if year != walker.year || month != walker.month || dayOfMonth != walker.day || built != day || day.isoWeekday != weekday {
                wrong += 1
            }
            if direction > 0 { walker.forward() } else { walker.back() }
            weekday = direction > 0 ? weekday % 7 + 1 : (weekday + 5) % 7 + 1
        }
        #expect(wrong == 0)
        #expect(walker.year > 4_000 || walker.year < -200)
    }

    @Test("the calendar repeats every 400 years, to both of its ends", arguments: 0..<20 as Range<UInt64>)
    func farDays(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let number = Int32(truncatingIfNeeded: Int64(bitPattern: random.next()))
            let day = CalendarDay(daysSince1970: number)
            let cycles = Int(number) / 146_097 - (number < 0 ? 1 : 0)
            let twin = CalendarDay(daysSince1970: Int32(Int(number) - cycles * 146_097))
            #expect(day.civil == (twin.year + cycles * 400, twin.month, twin.day))
            #expect(day.isoWeekday == twin.isoWeekday)
            #expect(try CalendarDay(year: day.year, month: day.month, day: day.day) == day)
            #expect(try CalendarDay(day.description) == day)
        }
        for day in [CalendarDay.min, .max] {
            #expect(try CalendarDay(year: day.year, month: day.month, day: day.day) == day)
            #expect(try CalendarDay(day.description) == day)
        }
    }

    @Test(
        "days that the calendar has not are refused",
        arguments: [
            (2023, 2, 29), (2024, 2, 30), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0), (2024, 1, 32),
            (2024, -1, 1), (2024, 1, -1), (5_881_580, 7, 12), (-5_877_641, 6, 22), (Int.max, 1, 1), (Int.min, 12, 31), (2024, .max, 1),
            (2024, 1, .max), (2024, .min, 1), (2024, 1, .min),
        ])
    func invalidCivil(year: Int, month: Int, day: Int) {
        #expect(throws: ClienteleError.self) { try CalendarDay(year: year, month: month, day: day) }
    }

    @Test("ISO text is read back as the day it was printed from, in its one form")
    func isoText() throws {
        for (text, number) in [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("0000-01-01", -719_528), ("9999-12-31", 2_932_896),
            ("+010000-01-01", 2_932_897), ("-000001-12-31", -719_529), ("+1000000-01-01", 364_522_972),
        ] {
            let day = try CalendarDay(text)
            #expect(day.daysSince1970 == number, "\(text)")
            #expect(day.description == text)
        }
    }

    @Test(
        "any other text is refused",
        arguments: [
            "", "1970", "1970-1-1", "1970-01-1", "70-01-01", "1970/01/01", "1970-01-01 ", " 1970-01-01", "1970-01-32", "1970-13-01",
            "1970-00-01", "1970-01-00", "19700101", "01-01-1970", "197a-01-01", "1970-01-0x", "+1970-01-01", "-1970-01-01", "+001970-01-01",
            "-000000-01-01", "+0010000-01-01", "+010000-13-01", "+010000-01-0x", "+9999999-01-01", "-9999999-01-01", "1970-01-01T00:00:00Z",
            "１９７０-01-01", "1970‐01‐01", "+01000a-01-01", "++10000-01-01", "1970-02-29", "2100-02-29",
        ])
    func badText(text: String) {
        #expect {
            _ = try CalendarDay(text)
        } throws: { error in
            guard let error = error as? ClienteleError else { return false }
            return error.code == .invalidDay && error.message == "'\(text)' is no calendar day"
        }
    }

    @Test("a text changed by a byte is refused, or reads as a day that prints as that text", arguments: 0..<20 as Range<UInt64>)
    func mutatedText(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let far = random.next(below: 4) == 0
            var bytes = Array((far ? "+012345-06-30" : "1998-06-30").utf8)
            for _ in 0...random.next(below: 2) {
                bytes[random.next(below: bytes.count)] = Array("0123456789+-/:a".utf8)[random.next(below: 15)]
            }
            let day = bytes.withUnsafeBufferPointer { CalendarDay(isoBytes: $0) }
            if let day { #expect(Array(day.description.utf8) == bytes) }
        }
    }

    @Test("months are added as one counts them on a calendar, the day brought into the month", arguments: 0..<20 as Range<UInt64>)
    func addingMonths(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let day = CalendarDay(daysSince1970: Int32(random.next(below: 2_000_000) - 1_000_000))
            let months = random.next(below: 2_001) - 1_000
            var (year, month) = (day.year, day.month)
            for _ in 0..<abs(months) {
                month += months > 0 ? 1 : -1
                if month > 12 { (month, year) = (1, year + 1) }
                if month < 1 { (month, year) = (12, year - 1) }
            }
            let expected = try CalendarDay(year: year, month: month, day: min(day.day, Walker.length(month, year)))
            #expect(try day.adding(months: months) == expected, "\(day) + \(months) months")
        }
    }

    @Test("years keep the date, but for 29 February")
    func addingYears() throws {
        #expect(try CalendarDay("2024-02-29").adding(years: 1) == CalendarDay("2025-02-28"))
        #expect(try CalendarDay("2024-02-29").adding(years: 4) == CalendarDay("2028-02-29"))
        #expect(try CalendarDay("2024-02-29").adding(years: -124) == CalendarDay("1900-02-28"))
        #expect(try CalendarDay("2024-12-31").adding(years: -2_024) == CalendarDay("0000-12-31"))
    }

    @Test("sums beyond the calendar are errors, whatever the number", arguments: [Int.min, .min + 1, -(1 << 40), 1 << 40, .max - 1, .max])
    func sumsOutOfRange(count: Int) throws {
        for text in ["0000-01-01", "0000-06-15", "0000-12-31", "-000001-03-01", "1970-01-01", "2024-02-29"] {
            let day = try CalendarDay(text)
            for sum in [{ try day.adding(days: count) }, { try day.adding(months: count) }, { try day.adding(years: count) }] {
                #expect {
                    _ = try sum()
                } throws: { ($0 as? ClienteleError)?.code == .overflow }
            }
        }
        #expect(throws: ClienteleError.self) { try CalendarDay.max.adding(days: 1) }
        #expect(throws: ClienteleError.self) { try CalendarDay.min.adding(days: -1) }
        #expect(try CalendarDay.max.adding(days: -1).adding(days: 1) == .max)
    }

    @Test("steps stop at the ends of the range, and distances are exact")
    func strides() throws {
        #expect(CalendarDay.max.advanced(by: 1) == .max)
        #expect(CalendarDay.min.advanced(by: -1) == .min)
        #expect(CalendarDay.max.advanced(by: .max) == .max && CalendarDay.min.advanced(by: .min) == .min)
        #expect(CalendarDay(daysSince1970: 5).advanced(by: .max) == .max && CalendarDay(daysSince1970: -5).advanced(by: .min) == .min)
        #expect(CalendarDay.min.distance(to: .max) == 4_294_967_295)
        let days = Array(try CalendarDay("2024-02-27")...CalendarDay("2024-03-02"))
        #expect(days.map(\.description) == ["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"])
    }

    @Test("the start of a month is its first day", arguments: 0..<5 as Range<UInt64>)
    func startsOfMonths(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let day = CalendarDay(daysSince1970: Int32(random.next(below: 2_000_000) - 1_000_000))
            #expect(try day.startOfMonth == CalendarDay(year: day.year, month: day.month, day: 1))
        }
    }
}
