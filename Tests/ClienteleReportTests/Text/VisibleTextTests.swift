import ClienteleReport
import Testing

struct VisibleTextTests {
    @Test(arguments: [
        (" ", "U+0020"), ("\u{200B}", "U+200B"), (" \u{A0}\u{2003}", "U+0020 U+00A0 U+2003"), ("\u{2800}\u{3164}", "U+2800 U+3164"),
        ("\u{0}\u{1B}", "U+0000 U+001B"), ("\u{E0001}", "U+E0001"),
        (String(repeating: " ", count: 8), [String](repeating: "U+0020", count: 8).joined(separator: " ")),
        (String(repeating: "\t", count: 900), [String](repeating: "U+0009", count: 8).joined(separator: " ") + " …"),
    ])
    func `text nothing of which is seen is told by its characters' numbers`(text: String, shown: String) {
        #expect(VisibleText.of(text) == shown)
    }

    @Test(arguments: ["a", " a ", "0", "客户", "👩‍👩‍👧", "\u{200B}-", "e\u{301}", "\u{FFFD}"])
    func `text of which something is seen stays as it is`(text: String) {
        #expect(VisibleText.of(text) == text)
    }
}
