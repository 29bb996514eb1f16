import Clientele
import Foundation
import Testing

private struct Result: Codable, Equatable {
    @ExplicitNull var median: Double?
    @ExplicitNull var name: String?
}

@Suite struct ExplicitNullTests {
    @Test("it prints as its value, or as nil")
    func prints() {
        #expect("\(ExplicitNull(wrappedValue: 0.5))" == "0.5" && "\(ExplicitNull<Int>(wrappedValue: nil))" == "nil")
        #expect("\(ExplicitNull(wrappedValue: FindingKind("quiet")))" == "quiet")
        #expect("\(Result(median: nil, name: "a"))" == "Result(_median: nil, _name: a)")
    }

    @Test("what does not exist is written as null under its key")
    func writesNull() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(Result(median: nil, name: "a")), as: UTF8.self) == #"{"median":null,"name":"a"}"#)
        for result in [Result(median: nil, name: nil), Result(median: 0.5, name: "b")] {
            #expect(try JSONDecoder().decode(Result.self, from: encoder.encode(result)) == result)
        }
        #expect(throws: (any Error).self) { try JSONDecoder().decode(Result.self, from: Data(#"{"median":"a","name":null}"#.utf8)) }
    }
}
