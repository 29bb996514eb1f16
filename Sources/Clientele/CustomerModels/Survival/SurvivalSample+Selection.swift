extension SurvivalSample {
    /// The same rows with one cause as the event; rows that ended for another count as censored there.
    ///
    /// This is what *cause-specific* hazards, log-rank tests and Cox models work on. One minus its Kaplan–Meier curve is not the share that
    /// ends for the cause, which ``AalenJohansen`` estimates.
    ///
    /// ```swift
    /// let sample = try SurvivalSample(durations: [2, 3, 5], causes: ["lapse", nil, "death"])
    /// print(try sample.counting(cause: "lapse").eventCount)  // 1.0
    /// ```
    ///
    /// - Parameter cause: The cause.
    /// - Returns: The sample with that cause alone.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a cause that no row has.
    /// - Complexity: O(*n*).
    public func counting(cause: String) throws -> SurvivalSample {
        guard let place = causes.firstIndex(where: { $0.utf8.elementsEqual(cause.utf8) }) else {
            throw ClienteleError(
                .invalidArgument, "no row ended for '\(cause)'", remedy: "give one of \(causes.map { "'\($0)'" }.joined(separator: ", "))")
        }
        let code = UInt32(truncatingIfNeeded: place) + 1
        return SurvivalSample(
            trusted: durations, longest: longest, events: causeCodes.map { $0.map { $0 == code } } ?? events, causeCodes: nil,
            causes: [cause], entries: entries, weights: weights,
            groupLabels: groupLabels, strataLabels: strataLabels, covariates: covariates)
    }

    /// The rows of one group, without a group of their own.
    ///
    /// ```swift
    /// let sample = try SurvivalSample(durations: [2, 3, 5], events: [true, true, false], groups: ["a", "b", "a"])
    /// print(try sample.selecting(group: "a").durations)  // [2.0, 5.0]
    /// ```
    ///
    /// - Parameter group: The group.
    /// - Returns: Its rows.
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for a group that no row is in.
    /// - Complexity: O(*n*).
    public func selecting(group: String) throws -> SurvivalSample {
        guard let groupLabels, let code = groupLabels.names.firstIndex(where: { $0.utf8.elementsEqual(group.utf8) }) else {
            throw ClienteleError(.invalidArgument, "no row is in the group '\(group)'", remedy: "give one of the sample's groups")
        }
        let chosen = groupLabels.codes.indices.filter { groupLabels.codes[$0] == code }
        let chosenDurations = chosen.map { durations[$0] }
        return SurvivalSample(
            trusted: chosenDurations, longest: chosenDurations.max() ?? 0, events: chosen.map { events[$0] },
            causeCodes: causeCodes.map { column in chosen.map { column[$0] } }, causes: causes,
            entries: entries.map { column in chosen.map { column[$0] } }, weights: weights.map { column in chosen.map { column[$0] } },
            groupLabels: nil, strataLabels: strataLabels?.selecting(chosen),
            covariates: covariates.map { covariate in SurvivalCovariate(covariate.name, chosen.map { covariate.values[$0] }) })
    }
}
