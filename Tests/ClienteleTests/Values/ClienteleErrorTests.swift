import Clientele
import Foundation
import Testing

@Suite struct ClienteleErrorTests {
    @Test("an error is one line with the place where it is known")
    func description() {
        var error = ClienteleError(.invalidDay, "'x' is no day", remedy: "write one")
        #expect(error.description == "'x' is no day; write one")
        error = error.located(at: SourceLocation(file: "a.csv", line: 7, column: 2))
        #expect(error.description == "a.csv:7:2: 'x' is no day; write one")
        #expect(error.located(at: SourceLocation(file: "a.csv", line: 7)).description == "a.csv:7: 'x' is no day; write one")
        #expect(error.located(at: SourceLocation(file: "a.csv", column: 2)).description == "a.csv: 'x' is no day; write one")
        #expect(error.located(at: nil) == error)
    }

    @Test("an error is written to JSON and read back")
    func coding() throws {
        let error = ClienteleError(.overflow, "too much", at: SourceLocation(file: "-", line: 3), remedy: "less")
        #expect(try JSONDecoder().decode(ClienteleError.self, from: JSONEncoder().encode(error)) == error)
        #expect(ClienteleError.Code(rawValue: "overflow") == .overflow)
        #expect(ClienteleError.Code.overflow.description == "overflow")
    }
}
