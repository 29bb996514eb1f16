/// Gives the random names of forgotten people, orders and records names that say no more than where they stand.
struct AnonymousNames {
    static let prefix = "anonymous-"
    private static let length = prefix.utf8.count + 32

    /// The new name of each random one, longest first: a person's id begins the names of its orders.
    private var names: [(old: String, new: String)] = []

    /// Names all that occur in lines of text.
    init(_ lines: [String]) {
        let found = Set(lines.flatMap(AnonymousNames.found))
        let people = found.filter { $0.utf8.count == AnonymousNames.length }
        // What all lines with a name say when it is marked and every other name is hidden.
        func signature(_ name: String) -> String {
            let others = AnonymousNames(hiding: found.subtracting([name]))
            return lines.filter { AnonymousNames.found(in: $0).contains(name) }
                .map { others.replaced(in: $0, first: (name, "@")) }.sorted().joined(separator: "\n")
        }
        let signatures = Dictionary(uniqueKeysWithValues: found.map { ($0, signature($0)) })
        func ranked(_ group: some Collection<String>) -> [String] {
            group.sorted { signatures[$0, default: ""] < signatures[$1, default: ""] }
        }
        for (rank, person) in ranked(people).enumerated() {
            names.append((person, "person-\(rank)"))
            for (place, name) in ranked(found.filter { $0.hasPrefix(person) && $0 != person }).enumerated() {
                names.append((name, "person-\(rank)-name-\(place)"))
            }
        }
        names.sort { $0.old.utf8.count > $1.old.utf8.count }
    }

    private init(hiding hidden: Set<String>) {
        names = hidden.sorted { $0.utf8.count > $1.utf8.count }.map { ($0, "?") }
    }

    func replaced(in line: String) -> String { replaced(in: line, first: nil) }

    private func replaced(in line: String, first: (old: String, new: String)?) -> String {
        guard line.contains(AnonymousNames.prefix) else { return line }
        var all = names
        if let first { all.append(first) }
        all.sort { $0.old.utf8.count > $1.old.utf8.count }
        return all.reduce(line) { $0.replacing($1.old, with: $1.new) }
    }

    /// The random names in a line: a person's id, or one with a number after it.
    private static func found(in line: String) -> [String] {
        let bytes = Array(line.utf8)
        let start = Array(prefix.utf8)
        var names: [String] = []
        var place = 0
        while place + length <= bytes.count {
            guard bytes[place] == start[0], bytes[place..<(place + start.count)].elementsEqual(start) else {
                place += 1
                continue
            }
            var end = place + length
            names.append(String(decoding: bytes[place..<end], as: UTF8.self))
            if end < bytes.count, bytes[end] == UInt8(ascii: "-") {
                end += 1
                while end < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) { end += 1 }
                names.append(String(decoding: bytes[place..<end], as: UTF8.self))
            }
            place = end
        }
        return names
    }
}
