extension FindingKind {
    /// Open leads have not been touched for too long.
    ///
    /// Counted. Evidence: `leads`, `share` of the open leads with interval, `days` from which a lead is stale, `expectedAmount` (money), `winRate` with
    /// interval. Effect: the expected amounts times the chances to win, at stake and so negative; none where no chance is known.
    public static let staleLeads = FindingKind("staleLeads")
    /// What the open leads are expected to bring.
    ///
    /// Counted. Evidence: `leads`, `expectedWins`, `fullAmount`, `weightedAmount`, `weightedLower`, `weightedUpper` (money, predictive interval).
    /// Effect: the weighted amount.
    public static let weightedPipeline = FindingKind("weightedPipeline")
    /// The months ahead are expected to bring clearly more or less than the same months a year before.
    ///
    /// Not a test: a forecast, told where the previous revenue lies outside the predictive interval, and the difference is larger than the
    /// error that the same forecast made in the past. Evidence: `relativeChange`, `backtestError`, `forecastRevenue`, `forecastLower`,
    /// `forecastUpper`, `previousRevenue` (money). Effect: the difference.
    public static let forecastChange = FindingKind("forecastChange")
    /// Customers are late for their next purchase, and active yet.
    ///
    /// Counted. Evidence: `customers` whose best next action is a reminder or a second purchase. Effect: what those actions are expected to
    /// bring.
    public static let dueCustomers = FindingKind("dueCustomers")
}
