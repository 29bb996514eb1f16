import Clientele

/// Weeks of remission of 42 children with leukaemia (Freireich and others 1963, Blood 21), as printed in Kalbfleisch & Prentice (1980).
enum Freireich {
    static let drugWeeks: [Double] = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
    static let drugRelapsed: [Bool] = [
        true, true, true, false, true, false, true, false, false, true, true, false, false, false, true, true, false, false, false, false,
        false,
    ]
    static let placeboWeeks: [Double] = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]

    static func drug() throws -> SurvivalSample {
        try SurvivalSample(durations: drugWeeks, events: drugRelapsed)
    }

    static func both(reversed: Bool = false) throws -> SurvivalSample {
        let weeks = drugWeeks + placeboWeeks
        let relapsed = drugRelapsed + placeboWeeks.map { _ in true }
        let arm = drugWeeks.map { _ in "6-MP" } + placeboWeeks.map { _ in "placebo" }
        let onPlacebo = SurvivalCovariate("placebo", arm.map { $0 == "placebo" ? 1 : 0 })
        guard reversed else { return try SurvivalSample(durations: weeks, events: relapsed, groups: arm, covariates: [onPlacebo]) }
        return try SurvivalSample(
            durations: weeks.reversed(), events: relapsed.reversed(), groups: arm.reversed(),
            covariates: [SurvivalCovariate("placebo", onPlacebo.values.reversed())])
    }
}
