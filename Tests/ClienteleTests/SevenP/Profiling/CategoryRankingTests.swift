@testable import Clientele
import Testing

@Suite("Ranking of categories")
struct CategoryRankingTests {
    @Test("Equal counts at the limit leave the first ones in")
    func tieAtTheLimit() {
        #expect(CategoryRanking.largest([3, 5, 3, 0, 3], limit: 2) == [1, 0])
        #expect(CategoryRanking.largest([3, 3, 3], limit: 2) == [0, 1])
        #expect(CategoryRanking.largest([1, 2, 2, 4], limit: 2) == [3, 1])
        #expect(CategoryRanking.largest([2, 2], limit: 0).isEmpty && CategoryRanking.largest([0], limit: 3).isEmpty)
    }

    @Test("Whatever the counts, it is the head of all of them sorted")
    func sorted() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<300 {
            let counts = (0..<random.next(below: 12)).map { _ in random.next(below: 4) }
            let limit = random.next(below: 6)
            let all = counts.indices.filter { counts[$0] > 0 }.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
            #expect(CategoryRanking.largest(counts, limit: limit) == Array(all.prefix(limit)), "\(counts), limit \(limit)")
        }
    }
}
