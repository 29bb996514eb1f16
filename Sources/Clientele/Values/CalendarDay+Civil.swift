// Civil arithmetic in integers. The calendar repeats every 400 years of 146,097 days; counting years from March puts the leap day last,
// so that the day of the year follows from the month by a linear formula (Hinnant 2013, "chrono-compatible low-level date algorithms").

extension CalendarDay {
    /// The year, with 0 for 1 BC.
    public var year: Int { civil.year }

    /// The month of the year, 1 to 12.
    public var month: Int { civil.month }

    /// The day of the month, 1 to 31.
    public var day: Int { civil.day }

    /// Year, month and day of the month together; cheaper than asking one by one.
    ///
    /// - Complexity: O(1), a few integer divisions.
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSince1970) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The day of the week after ISO 8601: 1 for Monday to 7 for Sunday.
    public var isoWeekday: Int {
        // 1970-01-01 was a Thursday.
        let remainder = (Int(daysSince1970) + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }

    /// The number of days of a month.
    static func length(ofMonth month: Int, inYear year: Int) -> Int {
        switch month {
        case 2: return isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The day number of a civil date that exists.
    static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
