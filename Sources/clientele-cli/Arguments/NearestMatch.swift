/// Finds the word that somebody may have meant.
enum NearestMatch {
    /// What to write instead of an unknown word.
    static func advice(for word: String, among known: [String]) -> String {
        let ranked = known.map { (distance: distance(Array(word.utf8), Array($0.utf8)), word: $0) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= max(2, word.utf8.count / 3) else {
            return "write one of \(known.joined(separator: ", "))"
        }
        return "did you mean \(best.word)?"
    }

    /// How many bytes must be put in, taken out or replaced (Levenshtein 1966).
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (index, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in right.enumerated() {
                let cost = min(row[column] + 1, row[column + 1] + 1, diagonal + (byte == other ? 0 : 1))
                diagonal = row[column + 1]
                row[column + 1] = cost
            }
        }
        return row[right.count]
    }
}
