import Clientele

/// The CDNOW sample as repeat-buying models take it, and the donors of Fader, Hardie & Shang 2010.
enum CDNOWSummaries {
    static let calibrationEnd = CalendarDay(daysSince1970: CDNOWSample.day("1997-09-30"))

    /// The first 39 weeks, in weeks.
    static func weeks() throws -> RepeatPurchaseSummaries {
        try purchases().repeatPurchases(calibrationEnd: calibrationEnd, timeUnit: .week)
    }

    static func purchases() throws -> PurchaseSummaries {
        try PurchaseSummaries(of: CDNOWSample.rows)
    }

    /// Donations of 11,104 people at six opportunities: *x*, *t_x*, and how many people (Fader, Hardie & Shang 2010, table 1).
    static let donors: [(repeats: Int, last: Double, people: Double)] = [
        (6, 6, 1203), (5, 6, 728), (4, 6, 512), (3, 6, 357), (2, 6, 234), (1, 6, 129), (5, 5, 335), (4, 5, 284), (3, 5, 225), (2, 5, 173),
        (1, 5, 119), (4, 4, 240), (3, 4, 181), (2, 4, 155), (1, 4, 78), (3, 3, 322), (2, 3, 255), (1, 3, 129), (2, 2, 613), (1, 2, 277),
        (1, 1, 1091), (0, 0, 3464),
    ]

    static func donations() throws -> RepeatPurchaseSummaries {
        let rows = try donors.map {
            try RepeatPurchaseSummary(repeatPurchases: $0.repeats, ageAtLastPurchase: $0.last, age: 6, weight: $0.people)
        }
        return try RepeatPurchaseSummaries(rows, timeUnit: .year)
    }
}
