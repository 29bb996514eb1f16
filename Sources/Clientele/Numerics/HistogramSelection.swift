/// Finds a cut point among 64-bit numbers exactly, by refining histograms of their digits instead of sorting them.
///
/// A round looks at eleven bits: it counts and sums the numbers by that digit, keeps the one digit in which the cut must lie, and goes on
/// with the next bits. Histograms of parts of the numbers add up, so the cut over many partitions costs a few kilobytes a round.
package struct HistogramSelection: Sendable {
    /// How many numbers, and what sum, lie strictly above the ones still in question.
    package private(set) var above: (count: Int, sum: Int128) = (0, 0)
    /// How many of the highest bits are decided.
    private var decidedBits = 0
    private var prefix: UInt64 = 0

    private static let digitBits = 11

    package init() {}

    /// Counts and sums of numbers by one digit.
    package struct Histogram: Sendable {
        package var counts: [Int]
        package var sums: [Int128]

        /// Adds the histogram of another part.
        package mutating func merge(_ other: Histogram) {
            for digit in counts.indices {
                counts[digit] += other.counts[digit]
                sums[digit] += other.sums[digit]
            }
        }
    }

    /// Whether the cut is down to one number.
    package var isFinished: Bool { decidedBits == 64 }

    /// The number that was found.
    package var value: Int64 { Int64(bitPattern: prefix ^ (1 << 63)) }

    /// The histogram of the numbers that are still in question.
    package func histogram(of values: [Int64]) -> Histogram {
        let bits = min(HistogramSelection.digitBits, 64 - decidedBits)
        let shift = UInt64(64 - decidedBits - bits)
        let mask = UInt64(1) << UInt64(bits) - 1
        var result = Histogram(counts: [Int](repeating: 0, count: 1 << bits), sums: [Int128](repeating: 0, count: 1 << bits))
        for value in values where isInQuestion(value) {
            let digit = Int((HistogramSelection.key(value) >> shift) & mask)
            result.counts[digit] += 1
            result.sums[digit] += Int128(value)
        }
        return result
    }

    /// Whether a number shares all decided bits.
    package func isInQuestion(_ value: Int64) -> Bool {
        decidedBits == 0 || HistogramSelection.key(value) >> UInt64(64 - decidedBits) == prefix >> UInt64(64 - decidedBits)
    }

    /// Decides one more digit.
    ///
    /// - Parameters:
    ///   - histogram: The histogram of all numbers in question.
    ///   - isInside: Whether a number belongs to the upper part, from the count and sum of the numbers strictly above it. Once it says no
    ///     going down, it must go on saying no.
    /// - Returns: `false` when not even the largest number is inside; then there is no cut.
    package mutating func narrow(with histogram: Histogram, isInside: (_ count: Int, _ sum: Int128) -> Bool) -> Bool {
        var running = above
        var chosen: (digit: Int, above: (count: Int, sum: Int128))?
        for digit in histogram.counts.indices.reversed() where histogram.counts[digit] > 0 {
            guard isInside(running.count, running.sum) else { break }
            chosen = (digit, running)
            running = (running.count + histogram.counts[digit], running.sum + histogram.sums[digit])
        }
        guard let chosen else { return false }
        let bits = min(HistogramSelection.digitBits, 64 - decidedBits)
        decidedBits += bits
        prefix |= UInt64(chosen.digit) << UInt64(64 - decidedBits)
        above = chosen.above
        return true
    }

    /// The smallest of some numbers that is inside the upper part, with what lies strictly above it, or `nil` when none is.
    ///
    /// - Parameters:
    ///   - values: The numbers, in any order.
    ///   - isInside: As for ``narrow(with:isInside:)``.
    /// - Returns: The number, and how many numbers of what sum are larger.
    /// - Complexity: O(*n*), six rounds at most, the later ones over few numbers.
    package static func smallest(
        of values: [Int64], isInside: (_ count: Int, _ sum: Int128) -> Bool
    ) -> (value: Int64, above: (count: Int, sum: Int128))? {
        var selection = HistogramSelection()
        var candidates = values
        while !selection.isFinished {
            guard selection.narrow(with: selection.histogram(of: candidates), isInside: isInside) else { return nil }
            candidates = candidates.filter { selection.isInQuestion($0) }
        }
        return (selection.value, selection.above)
    }

    /// The number as unsigned bits that order alike.
    private static func key(_ value: Int64) -> UInt64 { UInt64(bitPattern: value) ^ (1 << 63) }
}
