/// What a model says of the customers as of a day, in a form that does not depend on the model's type.
struct CustomerOutlook: Sendable {
    /// The figures of each period, and last of all periods together.
    var figures: [WindowFigures] = []
    /// Who is active today.
    var activeToday = ForecastSpread()
    /// For each period of coming and each later window: repeat purchases, and the chance of being active at its end, of a new customer.
    var newcomers: [[NewcomerFigures]] = []
    /// By customer, in the order of the activity's rows.
    var alive: [Double] = []
    var expectedPurchases: [Double] = []
    /// In units of the currency.
    var expectedSpend: [Double] = []
    /// Days from today to the next purchase of an active customer: half, and the ends of the interval; 0 for none within sight.
    var medianDays: [Int32] = []
    var earliestDays: [Int32] = []
    var latestDays: [Int32] = []
    /// Expected buyers within each of ``NextPurchases/horizons``.
    var buyers: [ForecastSpread] = []
    /// What a repeat purchase of somebody unknown comes to, in units of the currency.
    var meanRepeatSpend: Double?

    /// What a new customer is expected to do in a window.
    struct NewcomerFigures: Sendable {
        var repeatPurchases: Double
        var active: Double
    }
}
