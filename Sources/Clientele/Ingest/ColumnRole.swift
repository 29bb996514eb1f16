/// A part that a column of a table can play.
package struct ColumnRole: Sendable, Hashable {
    /// The role's name, which is also its standard header.
    package let name: String
    /// Other headers that are taken for it where the standard one is missing.
    package let aliases: [String]
    /// Whether a table without it is refused.
    package let isRequired: Bool

    package init(_ name: String, aliases: [String] = [], isRequired: Bool = false) {
        self.name = name
        self.aliases = aliases
        self.isRequired = isRequired
    }

    /// Every header that is taken for the role, the standard one first.
    var headers: [String] { [name] + aliases }
}
