public import Clientele

/// A made-up but lifelike base of customers with records of every kind, the same to the byte for the same seed.
///
/// It is for tests, demonstrations and benchmarks; nothing in it comes from a real ledger, and every id of a customer says so.
///
/// ```swift
/// let base = try SyntheticBase(customers: 100, seed: 1)
/// let again = try SyntheticBase(customers: 100, seed: 1)
/// print(Array(base.purchases) == Array(again.purchases))  // true
/// ```
///
/// Three years of purchases are made after the story of Schmittlein, Morrison & Colombo (1987): each customer buys at a rate of its own
/// (gamma distributed) until it leaves at a chance of its own (gamma distributed too). How many pieces a customer takes is lognormal, so
/// that about a fifth of the buyers bring about four fifths of the revenue. December sees about twice the purchases of February, Saturday
/// more than twice those of Sunday; the business grows. About one customer in five has no purchase in it. A third of the buyers were
/// there before the base begins: their earlier purchases are not in it, as in every ledger that begins in mid-life. A quarter of all
/// customers are companies.
///
/// What is planted for an analysis to find, with its figures, stands in ``SyntheticEffects``.
///
/// Customer number *k* is the same whatever the number of customers: a smaller base is the beginning of a larger one. Records are made
/// while they are read, one customer after another, so that a base of any size takes little memory.
///
/// All days lie from ``firstDay`` to ``lastDay``, with two exceptions. Since when a customer is known, and the start and end of a contract,
/// may lie up to five years earlier. When an invoice falls due and when a lead is to be touched next may lie up to a month later.
public struct SyntheticBase: Sendable {
    /// How many customers there are.
    public let customerCount: Int
    /// The seed.
    public let seed: UInt64
    /// The currency of all amounts.
    public let currency: Currency
    /// The first day of the base.
    public let firstDay: CalendarDay
    /// The last day of the base, three years later; the day to analyse it as of.
    public let lastDay: CalendarDay

    let calendar: SyntheticCalendar
    let catalogue: SyntheticCatalogue
    /// The day of contact of each campaign, counted from the first day.
    let contactDays: [Int]

    /// The number of months that a base covers.
    static let monthCount = 36
    private static let mostCustomers = 1_000_000_000

    /// Describes a base; records are made when they are read.
    ///
    /// - Parameters:
    ///   - customers: The number of customers, 0 to 1,000,000,000.
    ///   - seed: The seed; another seed gives other customers with the same planted effects.
    ///   - firstDay: The first of the three years; 2022-01-01 unless told.
    ///   - currency: The currency; prices are the same number of minor units in any.
    /// - Throws: ``Clientele/ClienteleError/Code/invalidArgument`` for a number of customers outside its range,
    ///   ``Clientele/ClienteleError/Code/overflow`` for a first day within nine years of an end of the calendar.
    /// - Complexity: O(1), about 1,100 steps.
    public init(
        customers: Int, seed: UInt64, from firstDay: CalendarDay = CalendarDay(daysSince1970: 18_993), currency: Currency = .eur
    ) throws {
        guard (0...SyntheticBase.mostCustomers).contains(customers) else {
            throw ClienteleError(
                .invalidArgument, "a base of \(customers) customers cannot be made", remedy: "ask for 0 to \(SyntheticBase.mostCustomers)")
        }
        _ = try firstDay.adding(years: -6)
        _ = try firstDay.adding(years: 9)
        self.customerCount = customers
        self.seed = seed
        self.currency = currency
        self.firstDay = firstDay
        self.lastDay = try firstDay.adding(months: SyntheticBase.monthCount).adding(days: -1)
        self.calendar = SyntheticCalendar(firstDay: firstDay, dayCount: firstDay.distance(to: lastDay) + 1)
        self.catalogue = SyntheticCatalogue()
        self.contactDays = try SyntheticCampaign.all.map { try firstDay.distance(to: firstDay.adding(months: $0.monthsFromStart)) }
    }

    /// The id of a customer by number, the first being 0.
    static func customerID(of index: Int) -> CustomerID {
        CustomerID("synthetic-\(index + 1)")
    }

    /// The random numbers of one kind of one customer.
    func generator(_ stream: SyntheticStream, of index: Int) -> SeededGenerator {
        SeededGenerator(seed: seed, stream: UInt64(index) &* 16 &+ stream.rawValue)
    }
}
