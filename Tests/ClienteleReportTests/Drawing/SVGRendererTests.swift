import ClienteleReport
import Testing

struct SVGRendererTests {
    @Test func `a drawing in a file of its own is well-formed and brings its colours`() throws {
        let drawing = SampleReport.lorenz(Vocabulary(language: .english)).drawing
        let reader = PageReader(SVGRenderer().render(drawing, title: "a < b", description: "c & d"))
        #expect(reader.failure == nil)
        let svg = try #require(reader.elements.first)
        #expect(svg.attributes["xmlns"] == "http://www.w3.org/2000/svg")
        #expect(reader.named("title").first?.text == "a < b")
        #expect(reader.named("desc").map(\.text) == ["c & d"])
        #expect(reader.named("style").count == 1)
    }

    @Test func `every colour class a drawing uses is in the style sheet`() {
        let page = PageReader(HTMLRenderer().render(SampleReport.document(.english)))
        let sheet = page.named("style").map(\.text).joined()
        let classes = Set(
            page.elements.filter { $0.ancestors.contains("svg") }.flatMap { ($0.attributes["class"] ?? "").split(separator: " ") })
        #expect(classes.count > 8)
        for name in classes { #expect(sheet.contains(".\(name) "), "\(name)") }
    }
}
