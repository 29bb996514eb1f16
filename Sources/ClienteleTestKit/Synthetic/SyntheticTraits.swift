internal import Clientele

/// What nobody sees of a customer: how often, how long, how much.
///
/// The story is that of Schmittlein, Morrison & Colombo (1987): while with the firm a customer buys at a rate of its own, and leaves at a
/// chance of its own; rates and chances are gamma distributed over the customers.
struct SyntheticTraits {
    let isCompany: Bool
    let isBuyer: Bool
    let isLossy: Bool
    let region: Int
    /// The day on which the customer became known, negative for one who was there before the base begins.
    let since: Int
    /// The day of the first purchase of one who came later; `nil` for one who was there before.
    let entry: Int?
    /// Orders per unit of busy time.
    let rate: Double
    /// The day after which nothing more is bought of own accord.
    let departure: Double
    /// The typical number of pieces of a line.
    let pieces: Double
    /// The place of the favourite channel.
    let favouriteChannel: Int

    /// The shares of the customers.
    static let companyShare = 0.25
    static let buyerShare = 0.9
    static let earlierShare = 0.35
    /// How long before the base begins the earliest customers came.
    static let earlierDays = 5 * 365
    private static let daysOfYear = 365.25
    private static let rateShape = 1.0
    private static let ratePerYear = 3.6
    private static let departureShape = 1.2
    private static let departureScaleInDays = 900.0

    /// The kind alone, which is the first thing drawn.
    static func isCompany(with generator: inout SeededGenerator) -> Bool {
        generator.happens(companyShare)
    }

    init(calendar: SyntheticCalendar, with generator: inout SeededGenerator) {
        isCompany = SyntheticTraits.isCompany(with: &generator)
        isBuyer = generator.happens(SyntheticTraits.buyerShare)
        isLossy = generator.happens(SyntheticEffects.lossyShare) && isBuyer
        region = generator.place(in: SyntheticVocabulary.regionChances)
        favouriteChannel = generator.next(below: 3)
        let wasThereBefore = generator.happens(SyntheticTraits.earlierShare) && isBuyer
        let position = SyntheticTraits.entryPosition(generator.nextUnit())
        rate =
            generator.nextGamma(shape: SyntheticTraits.rateShape) / SyntheticTraits.rateShape * SyntheticTraits.ratePerYear
            / SyntheticTraits.daysOfYear
        let spread = generator.nextNormal()
        pieces = isLossy ? 0 : isCompany ? 2.8 * Libm.exp(1.3 * spread) : 0.9 * Libm.exp(0.95 * spread)

        let age = wasThereBefore ? generator.number(from: 1, to: SyntheticTraits.earlierDays) : 0
        let noticed = generator.number(from: 0, to: 60)
        let entryDay = calendar.day(at: position * calendar.totalTime) ?? 0
        entry = wasThereBefore ? nil : entryDay
        since = wasThereBefore ? -age : max(entryDay - noticed, 0)
        // Given that a customer has stayed for an age, its chance to leave is gamma distributed again, the age added to the scale.
        let leaving = generator.nextGamma(shape: SyntheticTraits.departureShape) / (SyntheticTraits.departureScaleInDays + Double(age))
        departure = Double(entry ?? 0) + generator.nextExponential() / leaving
    }

    /// Where in the time of the base a customer enters: the last day sees 1.8 times as many as the first.
    private static func entryPosition(_ drawn: Double) -> Double {
        let growth = 0.8
        return ((1 + 2 * growth * (1 + growth / 2) * drawn).squareRoot() - 1) / growth
    }
}
