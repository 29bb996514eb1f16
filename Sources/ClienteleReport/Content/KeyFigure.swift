/// One figure that matters, shown large.
public struct KeyFigure: Sendable, Equatable {
    /// What it is.
    public var label: String
    /// The figure, as text.
    public var value: String
    /// A word to go with it, such as an interval or a share.
    public var detail: String?

    /// A figure under its label.
    public init(label: String, value: String, detail: String? = nil) {
        self.label = label
        self.value = value
        self.detail = detail
    }
}
