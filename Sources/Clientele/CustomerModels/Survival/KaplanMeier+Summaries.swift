extension KaplanMeier {
    /// How far rounding may leave a share above the one it stands for: 0.1 · 5 is not 0.5 in every order of multiplying.
    private static let rounding = 1e-12

    /// The time by which half have had the event.
    ///
    /// - Complexity: O(*count*).
    public var median: SurvivalQuantile { validQuantile(0.5) }

    /// The time by which a share has had the event: the first time at which *S* is at most one minus the share.
    ///
    /// The interval holds the times at which one minus the share lies within the interval around the curve (Brookmeyer & Crowley 1982, on
    /// the scale of ``interval``). Where the curve runs level at the share, the first time of that stretch is given.
    ///
    /// ```swift
    /// let sample = try SurvivalSample(durations: [1, 2, 3, 4], events: [true, true, true, false])
    /// print(try KaplanMeier(sample).quantile(0.25).time ?? 0)  // 1.0
    /// ```
    ///
    /// - Parameter share: The share, above 0 and below 1.
    /// - Returns: The time with its interval, `nil` where they do not exist.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another share.
    /// - Complexity: O(*count*).
    public func quantile(_ share: Double) throws -> SurvivalQuantile {
        guard share > 0, share < 1 else {
            throw ClienteleError(
                .invalidArgument, "the share \(share) is not between 0 and 1", remedy: "give a share such as 0.5 for the median")
        }
        return validQuantile(share)
    }

    private func validQuantile(_ share: Double) -> SurvivalQuantile {
        let target = 1 - share + KaplanMeier.rounding
        // The curve falls, so its crossing is found by halving; its bounds may rise and are looked through.
        var (low, high) = (0, survivals.count)
        while low < high {
            let middle = (low + high) / 2
            if survivals[middle] <= target { high = middle } else { low = middle + 1 }
        }
        let time = low < survivals.count ? table.times[low] : nil
        var lower: Double?
        var upper: Double?
        for index in survivals.indices where upper == nil {
            guard let bounds = bounds(index) else { continue }
            if lower == nil, bounds.lower <= target { lower = table.times[index] }
            if bounds.upper <= target { upper = table.times[index] }
        }
        return SurvivalQuantile(share: share, time: time, lower: lower, upper: upper)
    }

    /// The mean time without the event up to a horizon, with its standard error (Klein & Moeschberger 2003, section 4.5).
    ///
    /// ```swift
    /// let sample = try SurvivalSample(durations: [1, 3], events: [true, true])
    /// print(try KaplanMeier(sample).restrictedMean(to: 2)?.mean ?? 0)  // 1.5
    /// ```
    ///
    /// - Parameter horizon: The horizon, finite and above 0.
    /// - Returns: The mean; `nil` where the horizon lies after the last time and the curve has not come down to 0 by then.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for another horizon.
    /// - Complexity: O(*count*).
    public func restrictedMean(to horizon: Double) throws -> RestrictedMean? {
        guard horizon > 0, horizon < .infinity else {
            throw ClienteleError(
                .invalidArgument, "the horizon \(horizon) is not a finite number above 0", remedy: "give a time within the one watched")
        }
        guard let last = table.times.last, let end = survivals.last, horizon <= last || end == 0 else { return nil }
        return validRestrictedMean(to: horizon)
    }

    /// The restricted mean up to the last time of the curve; `nil` where that is 0.
    ///
    /// - Complexity: O(*count*).
    public var restrictedMean: RestrictedMean? {
        table.times.last.flatMap { $0 > 0 ? validRestrictedMean(to: $0) : nil }
    }

    private func validRestrictedMean(to horizon: Double) -> RestrictedMean {
        var area = 0.0
        var variance = 0.0
        var right = horizon
        // From the horizon back: an event moves the whole area after it.
        for index in table.times.indices.reversed() where table.times[index] < horizon {
            area += survivals[index] * (right - table.times[index])
            right = table.times[index]
            let (atRisk, events) = (table.atRisk[index], table.events[index])
            // Relative to the horizon, so that the square of a long time is a number.
            let share = area / horizon
            if atRisk > events { variance += share * share * (events / (atRisk * (atRisk - events))) }
        }
        return RestrictedMean(horizon: horizon, mean: area + right, standardError: horizon * variance.squareRoot())
    }
}

extension KaplanMeier: CustomStringConvertible {
    /// The curve in one line, such as `21 rows, 9 events; half have had the event by 23.0 (95% interval from 13.0)`.
    public var description: String {
        let level = (confidenceLevel * 1e6).rounded() / 1e4
        let percent = level == level.rounded() ? "\(Int(exactly: level) ?? 0)" : "\(level)"
        let counts = "\(KaplanMeier.text(size)) rows, \(KaplanMeier.text(eventCount)) events"
        let median = self.median
        guard let time = median.time else { return "\(counts); fewer than half have had the event while they were watched" }
        switch (median.lower, median.upper) {
        case (let lower?, let upper?): return "\(counts); half have had the event by \(time) (\(percent)% interval \(lower) to \(upper))"
        case (let lower?, nil): return "\(counts); half have had the event by \(time) (\(percent)% interval from \(lower))"
        default: return "\(counts); half have had the event by \(time)"
        }
    }

    private static func text(_ count: Double) -> String {
        Int(exactly: count).map { "\($0)" } ?? "\(count)"
    }
}
