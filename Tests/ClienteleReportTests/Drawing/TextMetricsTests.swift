import ClienteleReport
import Testing

struct TextMetricsTests {
    @Test func `a Chinese character is as wide as its size, a Latin one narrower`() {
        #expect(TextMetrics.width(of: "客户", size: 10) == 20)
        #expect(TextMetrics.width(of: "ab", size: 10) < 15)
        #expect(TextMetrics.width(of: "", size: 10) == 0)
    }

    @Test(arguments: ["Champions", "即将沉睡客户", "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", "mixed 混合 text", "e\u{301}e\u{301}e\u{301}e\u{301}"])
    func `what is shortened fits, ends in an ellipsis and begins as before`(text: String) {
        for width in stride(from: 20.0, through: 200, by: 7) {
            let fitted = TextMetrics.fitted(text, size: 13, width: width)
            #expect(TextMetrics.width(of: fitted, size: 13) <= width)
            #expect(fitted == text || (fitted.hasSuffix("…") && text.hasPrefix(fitted.dropLast())))
        }
    }
}
