/// One value of a ``SalesDimension``: a category, a month, or the rest.
public struct SalesMember: Sendable, Hashable, Codable {
    /// Its name; `null` for the rest, and for lines that do not say.
    @ExplicitNull public var name: String?
    /// Whether it stands for all that are not among the first.
    public var isRest: Bool

    /// Names a value.
    ///
    /// - Parameters:
    ///   - name: Its name; `nil` for the rest, and for lines that do not say.
    ///   - isRest: Whether it stands for all that are not among the first.
    public init(_ name: String?, isRest: Bool = false) {
        _name = ExplicitNull(wrappedValue: name)
        self.isRest = isRest
    }
}
