/// One row of a chart of horizontal bars: a name, and for each bar its length and the text at its end.
public struct BarRow: Sendable, Equatable {
    /// The name of the row.
    public var name: String
    /// The bars' values; what is not finite is drawn as zero.
    public var values: [Double]
    /// The values as people read them, in the same order.
    public var texts: [String]

    /// A row of bars.
    public init(name: String, values: [Double], texts: [String]) {
        self.name = name
        self.values = values
        self.texts = texts
    }

    /// The value of a bar, zero where there is none or it is not finite.
    func value(_ index: Int) -> Double {
        index < values.count ? ChartStyle.finite(values[index]) : 0
    }

    /// The text of a bar, empty where there is none.
    func text(_ index: Int) -> String {
        index < texts.count ? texts[index] : ""
    }
}
