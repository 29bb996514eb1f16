/// The mean of a number in a group of customers beside that of the base.
public struct GroupFigure: Sendable, Hashable, Codable {
    /// The attribute, or one of `completeness`, `recencyDays`, `frequency`, `monetary`, `basketAmount`, `tenureDays`.
    public var attribute: String
    /// How many customers of the group have a value.
    public var known: Int
    /// The mean in the group.
    public var group: Double
    /// The mean in the whole base, the group included.
    public var base: Double
    /// 100 times the group's mean over the base's; `null` where that is not above zero.
    @ExplicitNull public var index: Double?

    init(attribute: String, known: Int, group: Double, base: Double) {
        self.attribute = attribute
        self.known = known
        self.group = group
        self.base = base
        _index = ExplicitNull(wrappedValue: ProfileTrait.index(group, base))
    }
}
