import Clientele
import Foundation

/// JSON with a few random changes: bytes lost, doubled or replaced, numbers and texts swapped for awkward ones.
enum DamagedJSON {
    private static let awkward = [
        "-1", "0", "1", "2", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "4294967295", "2147483647", "255",
        "1e400",
        "1e19", "0.5", "null", "true", #""""#, #""a""#, #""9999999999999999999999999999999999999999""#, "[]", "{}", "[1,2,3]", "[null]",
    ]

    static func damaged(_ data: Data, seed: UInt64) -> Data {
        var random = SeededGenerator(seed: seed, stream: 9)
        var bytes = Array(data)
        for _ in 0...random.next(below: 2) where !bytes.isEmpty {
            if random.next(below: 4) > 0 { replaceToken(&bytes, using: &random) } else { disturb(&bytes, using: &random) }
        }
        return Data(bytes)
    }

    private static func disturb(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
        let place = random.next(below: bytes.count)
        let end = min(place + 1 + random.next(below: 30), bytes.count)
        switch random.next(below: 4) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 2: bytes[place] = UInt8(random.next(below: 256))
        default: bytes.removeSubrange(place...)
        }
    }

    /// Replaces a number, text or list of the JSON by something awkward.
    private static func replaceToken(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
        let start = random.next(below: bytes.count)
        let stops = Set(",:[]{}".utf8)
        guard let first = bytes[start...].firstIndex(where: { !stops.contains($0) }) else { return }
        let opens = first > 0 && bytes[first - 1] == UInt8(ascii: "[") && random.next(below: 3) == 0
        let end = bytes[first...].firstIndex(where: { opens ? $0 == UInt8(ascii: "]") : stops.contains($0) }) ?? bytes.count - 1
        // From the middle of a token, back to its beginning.
        var begin = first
        while begin > 0, !stops.contains(bytes[begin - 1]) { begin -= 1 }
        let replacement = Array(awkward[random.next(below: awkward.count)].utf8)
        if opens, end < bytes.count {
            bytes.replaceSubrange(begin - 1...end, with: replacement)
        } else {
            bytes.replaceSubrange(begin..<max(end, begin), with: replacement)
        }
    }
}
