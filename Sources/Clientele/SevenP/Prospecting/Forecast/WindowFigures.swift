/// What the existing customers come to in one window.
struct WindowFigures: Sendable {
    var purchases = ForecastSpread()
    /// In units of the currency, before later refunds.
    var revenue = ForecastSpread()
    /// Who is active at the end of the window.
    var active = ForecastSpread()
}
