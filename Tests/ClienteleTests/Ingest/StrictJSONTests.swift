import Clientele
import Foundation
import Testing

@Suite("Strict JSON")
struct StrictJSONTests {
    private func lines(_ text: String, _ shape: JSONShape = .any, depth: Int = StrictJSON.usualDepth) -> [String] {
        StrictJSON(Array(text.utf8), file: "f", shape: shape, depth: depth).problems.map(\.description)
    }

    @Test(
        "sound texts have no problem",
        arguments: ["{}", " [ ] ", "1", "-0.5e+10", "\"\\u00e9\\ud83d\\ude00\\n\"", "[true,false,null]", "\u{FEFF}{\"a\":[1,{\"b\":2}]}"])
    func sound(text: String) {
        #expect(lines(text).isEmpty)
    }

    @Test(
        "texts that a strict reader refuses",
        arguments: [
            "", " ", "{", "[", "[1,]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "[1 2]", "01", "1.", ".5", "+1", "1e", "nul", "truefalse", "\"a",
            "\"\n\"", "\"\\x\"",
            "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "{} {}", "NaN", "'a'", "[1]]", "// x\n1", "-",
        ])
    func unsound(text: String) {
        #expect(lines(text).count == 1, "\(text)")
        #expect(StrictJSON(Array(text.utf8), file: "f").problems.first?.code == .malformedJSON)
    }

    @Test("what it accepts and refuses agrees with Foundation over 3,000 random texts of JSON's characters")
    func foundation() {
        var generator = SeededGenerator(seed: 101)
        let parts = ["{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "1", "-2.5", "0", "true", "null", " "]
        var sound = 0
        for _ in 0..<3_000 {
            let text = (0..<(1 + generator.next(below: 7))).map { _ in parts[generator.next(below: parts.count)] }.joined()
            let accepted = !StrictJSON(Array(text.utf8), file: "f").problems.contains { $0.code == .malformedJSON }
            let theirs = (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) != nil
            // Their reader takes numbers with leading zeros for several values or none, as ours does.
            #expect(accepted == theirs, "\(text)")
            sound += accepted ? 1 : 0
        }
        #expect(sound > 100)
    }

    @Test("a key that comes twice is told with its place and the first one's line, also when it is escaped")
    func twice() {
        #expect(lines("{\"a\": 1,\n \"b\": 2,\n  \"\\u0061\": 3}") == ["f:3:3: the key 'a' comes twice, first in line 1; keep one of them"])
        #expect(lines("{\"a\": {\"a\": 1}, \"b\": [{\"a\": 1}, {\"a\": 1}]}").isEmpty)
        #expect(lines("{\"\u{E9}\": 1, \"e\u{301}\": 2}").isEmpty)
    }

    @Test("a key that is not known is told, in lists and in shapes that contain themselves")
    func unknown() {
        @Sendable func node() -> JSONShape { .object(["name": .any, "children": .array(.later { node() })]) }
        let text = #"{"name": 1, "children": [{"name": 2, "child": []}, {"children": [{"nam": 3}]}]}"#
        let known = "is not known; use one of children, name, or take it out"
        #expect(lines(text, node()) == ["f:1:38: the key 'child' \(known)", "f:1:67: the key 'nam' \(known)"])
        #expect(lines(#"{"any": {"x": 1}, "other": {"y": 1}}"#, .map(.object(["x": .any]))).count == 1)
    }

    @Test("nesting has a limit, and a million brackets do no harm")
    func depth() {
        #expect(lines("[[[1]]]", depth: 3).isEmpty)
        #expect(lines("[[[1]]]", depth: 2).count == 1)
        #expect(lines(String(repeating: "[", count: 1_000_000)).count == 1)
        #expect(lines(String(repeating: "{\"a\":", count: 1_000_000)).count == 1)
    }

    @Test("bytes that are no UTF-8 are told with their place")
    func utf8() {
        for bad in [[0x80], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]] {
            let strict = StrictJSON(Array("[\n\"".utf8) + bad + Array("\"]".utf8), file: "f")
            #expect(strict.problems.map(\.location) == [SourceLocation(file: "f", line: 2, column: 2)], "\(bad)")
        }
        #expect(lines("\"é€😀\"").isEmpty)
    }

    @Test("the place of a value is found by its path, or that of what it would be in")
    func places() {
        let strict = StrictJSON(Array("{\"a\": [1,\n  {\"b\": 2}]}".utf8), file: "f")
        #expect(strict.location(of: ["a", "1", "b"]).description == "f:2:9")
        #expect(strict.location(of: ["a", "1", "c"]).description == "f:2:3" && strict.location(of: []).description == "f:1:1")
    }
}
