import Clientele
import FoundationEssentials
import Testing

@Suite("Transition matrix")
struct TransitionMatrixTests {
    private func code(_ body: () throws -> Void) -> ClienteleError.Code? {
        do { try body() } catch { return (error as? ClienteleError)?.code }
        return nil
    }

    @Test("Probabilities are shares of their row, and an empty row has none")
    func probabilities() throws {
        let matrix = try TransitionMatrix(labels: ["A", "B", "C"], counts: [[1, 2, 5], [0, 0, 0], [0, 3, 0]])
        #expect(matrix.probabilities == [[0.125, 0.25, 0.625], nil, [0, 1, 0]])
        #expect(matrix.probability(from: "A", to: "C") == 0.625)
        #expect(matrix.probability(from: "B", to: "C") == nil)
        #expect(matrix.probability(from: "A", to: "X") == nil && matrix.count(from: "X", to: "A") == nil)
        #expect(matrix.total == 11 && matrix.count(from: "C", to: "B") == 3)
        #expect(matrix.observedEntries.map { $0.from + $0.to } == ["AA", "AB", "AC", "CB"])
    }

    @Test("Counting one by one and merging give the same matrix")
    func adding() throws {
        var left = try TransitionMatrix(labels: ["A", "B"])
        var right = left
        try left.add(from: "A", to: "B")
        try right.add(from: "A", to: "B", count: 2)
        try right.add(from: "B", to: "B")
        try left.merge(right)
        #expect(try left == TransitionMatrix(labels: ["A", "B"], counts: [[0, 3], [0, 1]]))
    }

    @Test("Shapes, labels and counts that make no matrix are refused")
    func invalid() throws {
        var matrix = try TransitionMatrix(labels: ["A", "B"], counts: [[.max, 0], [0, 0]])
        #expect(code { _ = try TransitionMatrix(labels: ["A", "A"]) } == .invalidArgument)
        #expect(code { _ = try TransitionMatrix(labels: ["A"], counts: [[1, 2]]) } == .invalidArgument)
        #expect(code { _ = try TransitionMatrix(labels: ["A"], counts: []) } == .invalidArgument)
        #expect(code { _ = try TransitionMatrix(labels: ["A"], counts: [[-1]]) } == .invalidArgument)
        #expect(code { _ = try TransitionMatrix(labels: ["A", "B"], counts: [[.max, 0], [1, 0]]) } == .overflow)
        #expect(code { try matrix.add(from: "A", to: "C") } == .invalidArgument)
        #expect(code { try matrix.add(from: "A", to: "B", count: -1) } == .invalidArgument)
        #expect(code { try matrix.add(from: "B", to: "B") } == .overflow)
        #expect(code { try matrix.merge(TransitionMatrix(labels: ["A"])) } == .invalidArgument)
        #expect(code { try matrix.merge(matrix) } == .overflow)
    }

    @Test("The encoded form lists every entry and is read back, and incomplete ones are refused")
    func coding() throws {
        let matrix = try TransitionMatrix(labels: ["A", "B"], counts: [[1, 3], [0, 0]])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text = try String(decoding: encoder.encode(matrix), as: UTF8.self)
        #expect(
            text == #"[{"count":1,"from":"A","probability":0.25,"to":"A"},{"count":3,"from":"A","probability":0.75,"to":"B"},"#
                + #"{"count":0,"from":"B","probability":null,"to":"A"},{"count":0,"from":"B","probability":null,"to":"B"}]"#)
        #expect(try JSONDecoder().decode(TransitionMatrix.self, from: Data(text.utf8)) == matrix)
        #expect(try JSONDecoder().decode(TransitionMatrix.self, from: Data("[]".utf8)) == TransitionMatrix(labels: []))
        for bad in [
            #"[{"from":"A","to":"A","count":1,"probability":1},{"from":"A","to":"B","count":1,"probability":1}]"#,
            #"[{"from":"A","to":"B","count":1,"probability":1}]"#,
            #"[{"from":"A","to":"A","count":1,"probability":1},{"from":"B","to":"A","count":1,"probability":1}]"#,
        ] {
            #expect(code { _ = try JSONDecoder().decode(TransitionMatrix.self, from: Data(bad.utf8)) } == .unreadableEncoding)
        }
    }
}
