/// One correction of accounting profit and capital on the way to economic value added.
///
/// Accounts are kept for creditors: they write off at once what pays for years, and leave out what is used without being owned. Each
/// adjustment says what it adds to the profit after tax and to the capital (the "equity equivalents" of Stewart 1991, "The Quest for
/// Value").
public struct ValueAddedAdjustment: Sendable, Hashable, Codable {
    /// What is adjusted.
    public var name: String
    /// What it adds to the operating profit after tax.
    public var profit: DecimalAmount
    /// What it adds to the capital when the year began.
    public var openingCapital: DecimalAmount
    /// What it adds to the capital when the year ended.
    public var closingCapital: DecimalAmount

    /// Makes an adjustment.
    ///
    /// - Parameters:
    ///   - name: What is adjusted.
    ///   - profit: What it adds to the operating profit after tax.
    ///   - openingCapital: What it adds to the capital when the year began.
    ///   - closingCapital: What it adds to the capital when the year ended.
    public init(name: String, profit: DecimalAmount, openingCapital: DecimalAmount, closingCapital: DecimalAmount) {
        self.name = name
        self.profit = profit
        self.openingCapital = openingCapital
        self.closingCapital = closingCapital
    }
}
