/// Puts texts that lie side by side into byte order.
///
/// Eight bytes of each text at a time become a number, behind what all texts share, and numbers are sorted digit by digit: ids mostly
/// differ within eight bytes, so that few texts are looked at twice.
struct TextOrder {
    private struct Key {
        var word: UInt64
        var number: UInt32
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let ends: [Int]

    /// Below this many texts, comparing them is quicker than counting digits.
    private static let few = 64

    /// Describes texts by where each ends.
    init(_ bytes: UnsafeBufferPointer<UInt8>, ends: [Int]) {
        self.bytes = bytes
        self.ends = ends
    }

    /// The numbers of the texts in byte order; all texts are different.
    ///
    /// - Complexity: O(*n*) for texts that differ within eight bytes, at most O(*length* · *n* log *n*).
    func numbers() -> [UInt32] {
        var numbers = ends.indices.map { UInt32(truncatingIfNeeded: $0) }
        if isOrdered { return numbers }
        var unsorted = [numbers.indices]
        while let range = unsorted.popLast() { sort(&numbers, range, &unsorted) }
        return numbers
    }

    /// Whether the texts came in order, as they do from a sorted file.
    private var isOrdered: Bool {
        ends.indices.dropFirst().allSatisfy { TextTable.precedes(text($0 - 1), text($0)) }
    }

    /// Sorts a part whose texts begin alike by the next eight bytes; parts that have to be sorted by more go to the unsorted ones.
    private func sort(_ numbers: inout [UInt32], _ range: Range<Int>, _ unsorted: inout [Range<Int>]) {
        if range.count < TextOrder.few { return numbers[range].sort { TextTable.precedes(text(Int($0)), text(Int($1))) } }
        let shared = sharedCount(numbers[range])
        var keys = numbers[range].map { Key(word: word(Int($0), from: shared), number: $0) }
        TextOrder.sort(&keys)
        var start = 0
        while start < keys.count {
            var end = start
            var isLong = true
            while end < keys.count, keys[end].word == keys[start].word {
                let number = Int(keys[end].number)
                if text(number).count < shared + 8 { isLong = false }
                numbers[range.lowerBound + end] = keys[end].number
                end += 1
            }
            let part = range.lowerBound + start..<range.lowerBound + end
            if end - start > 1 {
                // A text that ends within the eight bytes says no more; what stands for its end could be a byte of another.
                if isLong { unsorted.append(part) } else { numbers[part].sort { TextTable.precedes(text(Int($0)), text(Int($1))) } }
            }
            start = end
        }
    }

    /// How many bytes at the start are the same in all texts of a part.
    private func sharedCount(_ numbers: ArraySlice<UInt32>) -> Int {
        guard let first = numbers.first.map({ text(Int($0)) }) else { return 0 }
        var shared = first.count
        for number in numbers {
            let other = text(Int(number))
            shared = Swift.min(shared, other.count)
            var same = 0
            while same < shared, first[same] == other[same] { same += 1 }
            shared = same
            if shared == 0 { break }
        }
        return shared
    }

    @inline(__always)
    private func text(_ number: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
    }

    @inline(__always)
    private func word(_ number: Int, from offset: Int) -> UInt64 {
        TextTable.prefix(of: UnsafeBufferPointer(rebasing: text(number)[offset...]))
    }

    /// Sorts by the bytes of the word, the lowest first; bytes that are the same in all words are passed over.
    private static func sort(_ keys: inout [Key]) {
        var counts = [Int](repeating: 0, count: 8 * 256)
        for key in keys {
            for digit in 0..<8 { counts[digit &* 256 &+ Int(truncatingIfNeeded: (key.word >> UInt64(8 &* digit)) & 0xFF)] &+= 1 }
        }
        var sorted = keys
        for digit in 0..<8 where !counts[digit * 256..<digit * 256 + 256].contains(keys.count) {
            var places = [Int](repeating: 0, count: 256)
            for value in 1..<256 { places[value] = places[value - 1] + counts[digit * 256 + value - 1] }
            for key in keys {
                let value = Int(truncatingIfNeeded: (key.word >> UInt64(8 &* digit)) & 0xFF)
                sorted[places[value]] = key
                places[value] &+= 1
            }
            swap(&keys, &sorted)
        }
    }
}
