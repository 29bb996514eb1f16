/// What keys a JSON input may have, and where.
package indirect enum JSONShape: Sendable {
    /// Anything at all; keys may not come twice.
    case any
    /// An object with these keys, none of which has to be there, and no others.
    case object([String: JSONShape])
    /// An object with any keys, such as the names of experts, all with values of one shape.
    case map(JSONShape)
    /// An array of values of one shape.
    case array(JSONShape)
    /// A shape that is asked for when it is needed, so that a shape can contain itself.
    case later(@Sendable () -> JSONShape)

    var resolved: JSONShape {
        var shape = self
        while case .later(let make) = shape { shape = make() }
        return shape
    }
}
