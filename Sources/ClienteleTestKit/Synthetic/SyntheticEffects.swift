/// What is planted in every ``SyntheticBase``, with its true figures, for an analysis to find.
///
/// | where | what | figure |
/// | --- | --- | --- |
/// | Performance | ``seasonalCategory`` sells in April to July | 24 % of the freely drawn lines, 6 % in the other months |
/// | Performance | ``decliningRegion`` | of the orders wanted there, a share is made that falls evenly from 1 on the first day to 0.2 on the last |
/// | Profitability | ``lossyShare`` of the buyers | their contacts cost more than 1.2 times their margin; those of any other buyer at most 0.4 times |
/// | Promotion | ``campaignWithUplift`` | response rate 3 points above that of its control group, whatever the customer |
/// | Promotion | ``campaignWithoutUplift`` | response rate the same in both groups |
/// | Product | ``pairedProducts`` are bought together | lift 4.0 |
///
/// Nothing else is planted: the other categories keep their shares of what the seasonal one leaves, the other regions grow alike, any two other
/// products have a lift of about 1.0 (two of the seasonal category 1.5, since they share its season). The category `Gifts` is what the campaigns
/// sell: it exists in the month after each. Free are all lines but those of the campaigns and of the pair.
///
/// The response is the purchase of the campaign's product within 30 days, contacted or not; about 8 % of the customers buy it of themselves,
/// frequent buyers more than rare ones. A campaign chooses the customers who bought in the year before, and holds ``controlShare`` of them back.
///
/// In a base of 20,000 customers, `SevenPAnalysis` tells each of these in at least 99 % of the seeds, the campaign with an uplift in at least 80 %.
/// The latter is the power of the z-test of two shares (Fleiss, Levin & Paik 2003, 4.14) with the groups of such a base, 8 % against 11 %, at
/// 0.05 divided by the hundred-odd hypotheses that Holm's correction counts. `Benchmarks/seven-p-recovery` shows it.
///
/// The margin of a buyer is amount less cost over all lines, refunds included. The contacts of a campaign have no cost of their own: it
/// stands in the campaign's responses. Lossy buyers buy single pieces only, complain, and send back more.
public enum SyntheticEffects {
    /// The category with a season.
    public static let seasonalCategory = "Garden"
    /// The months of the season.
    public static let seasonalMonths = 4...7
    /// The chance that a freely drawn line is of the seasonal category within its season.
    public static let seasonalShare = 0.24
    /// The same chance in the other months.
    public static let offSeasonShare = 0.06

    /// The share of buyers whose contacts cost more than their margin.
    public static let lossyShare = 0.1
    /// The most that the contacts of any other buyer cost, as a share of the margin.
    public static let ordinaryServiceShare = 0.4

    /// The id of the campaign that works.
    public static let campaignWithUplift = "synthetic-spring"
    /// The id of the campaign that changes nothing.
    public static let campaignWithoutUplift = "synthetic-autumn"
    /// What the contact adds to the response rate of the campaign that works.
    public static let uplift = 0.03
    /// The share of the chosen customers that each campaign holds back as control.
    public static let controlShare = 0.3

    /// Two products that are bought together; the second follows the first.
    public static let pairedProducts = ("Coffee maker", "Coffee filters")
    /// The share of orders that hold the first product.
    public static let pairedProductShare = 0.05
    /// The share of orders that hold the second, among those that hold the first.
    public static let companionShareWithFirst = 0.2
    /// How much more often the second product is in an order with the first than in an order at large.
    public static let pairLift = 4.0

    /// The region in decline.
    public static let decliningRegion = "West"
    /// The share of orders left there on the last day.
    public static let decliningRegionFloor = 0.2

    /// The share of orders that hold the second product among those without the first, which makes the lift what it is.
    static let companionShareWithoutFirst =
        (companionShareWithFirst / pairLift - pairedProductShare * companionShareWithFirst) / (1 - pairedProductShare)
}
