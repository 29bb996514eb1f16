/// Checks of the names of criteria and alternatives, which are told apart by their UTF-8 bytes.
enum CriterionNames {
    /// - Throws: ``ClienteleError/Code/invalidArgument`` for no name at all, an empty name, or a name that comes twice.
    static func check(_ names: [String], _ what: String) throws {
        guard !names.isEmpty else {
            throw ClienteleError(.invalidArgument, "there is no \(what)", remedy: "give at least one \(what)")
        }
        var seen: Set<[UInt8]> = []
        for name in names {
            guard !name.isEmpty else {
                throw ClienteleError(.invalidArgument, "a \(what) has no name", remedy: "name every \(what)")
            }
            guard seen.insert(Array(name.utf8)).inserted else {
                throw ClienteleError(.invalidArgument, "the \(what) '\(name)' comes twice", remedy: "give every \(what) its own name")
            }
        }
    }

    /// - Throws: ``ClienteleError/Code/invalidArgument`` unless there is one number a name.
    static func check(_ names: [String], _ count: Int, _ what: String) throws {
        guard names.count == count else {
            throw ClienteleError(
                .invalidArgument, "\(names.count) criteria have \(count) \(what)", remedy: "give one number for every criterion")
        }
    }

    /// Whether two names are the same bytes.
    static func same(_ first: String, _ second: String) -> Bool {
        first.utf8.elementsEqual(second.utf8)
    }

    /// Places of names in the order of their bytes.
    static func order(of names: [String]) -> [Int] {
        names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
    }
}
