/// Repeat purchases week by week as they were, and as a model expects them: through the calibration and beyond.
///
/// It is the plot by which repeat-buying models are judged (Fader, Hardie & Lee 2005, figures 2 and 3). Only customers of the calibration
/// count, and each from the day of entry on: a customer who entered in week 10 is expected nothing before. The first period
/// begins with the day of the first entry; where opportunities are counted, it is the one after that. After the calibration the
/// expectation is still that of a new customer of that age, not conditional on the histories.
public struct TrackingPlot: Sendable, Equatable, Codable {
    /// One period.
    public struct Period: Sendable, Hashable, Codable {
        /// The number of the period, from 1.
        public var number: Int
        /// The last day of the period.
        public var end: CalendarDay
        /// How many repeat purchases there were.
        public var actual: Double
        /// How many were to be expected.
        public var expected: Double
        /// How many there were since the first day.
        public var cumulativeActual: Double
        /// How many were to be expected since the first day.
        public var cumulativeExpected: Double
    }

    /// What a period is: the time unit of the model.
    public var timeUnit: RepeatPurchaseTimeUnit
    /// The last day of the calibration.
    public var calibrationEnd: CalendarDay
    /// The periods in order; those that end after ``calibrationEnd`` are forecast.
    public var periods: [Period]

    /// The mean absolute percentage error of the cumulative forecast over the periods after the calibration; `nil` without such periods,
    /// or where nothing had been bought by the end of one.
    public var forecastError: Double? {
        let forecast = periods.filter { $0.end > calibrationEnd }
        guard !forecast.isEmpty, forecast.allSatisfy({ $0.cumulativeActual > 0 }) else { return nil }
        let errors = forecast.map { ($0.cumulativeExpected - $0.cumulativeActual).magnitude / $0.cumulativeActual }
        return errors.reduce(0, +) / Double(errors.count)
    }
}
