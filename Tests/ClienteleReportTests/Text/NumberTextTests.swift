import ClienteleReport
import Foundation
import Testing

struct NumberTextTests {
    private let english = NumberText(language: .english)
    private let chinese = NumberText(language: .simplifiedChinese)

    @Test(arguments: [
        (0, "0"), (7, "7"), (-7, "−7"), (999, "999"), (1_000, "1,000"), (6_919, "6,919"), (-1_234_567, "−1,234,567"),
        (Int.max, "9,223,372,036,854,775,807"), (Int.min, "−9,223,372,036,854,775,808"),
    ])
    func `whole numbers stand in groups of three`(value: Int, text: String) {
        #expect(english.integer(value) == text)
        #expect(chinese.integer(value) == text)
    }

    @Test(arguments: [
        ("0", "0"), ("0.00", "0.00"), ("1234.50", "1,234.50"), ("-0.05", "−0.05"), ("123456", "123,456"),
        ("-12345678901234567890.89", "−12,345,678,901,234,567,890.89"), ("abc", "abc"), ("", ""), ("1,5", "1,5"), ("--5", "--5"),
        ("1.2.3", "1.2.3"),
        ("1e9", "1e9"), ("-", "-"),
    ])
    func `amounts keep every digit, and what is not an amount is left alone`(amount: String, text: String) {
        #expect(english.money(amount, currency: nil) == (text.first == "-" ? "−" + text.dropFirst() : text))
        #expect(english.money(amount, currency: "XXX") == english.money(amount, currency: nil))
        #expect(english.money(amount, currency: "CNY") == "CNY " + english.money(amount, currency: nil))
    }

    @Test(arguments: [
        (0.2134, "21.3%"), (0, "0.0%"), (1, "100.0%"), (-0.05, "−5.0%"), (0.00049, "0.0%"), (.nan, "0.0%"), (.infinity, "0.0%"),
        (12.3456, "1,234.6%"),
    ])
    func `ratios read as percentages`(ratio: Double, text: String) {
        #expect(english.percent(ratio) == text)
    }

    @Test(arguments: [
        (0.0, "0", "0"), (999, "999", "999"), (9_999, "9,999", "9,999"), (10_000, "10K", "1万"), (1_234_567, "1.2M", "123.5万"),
        (250_000_000, "250M", "2.5亿"), (-3e12, "−3T", "−3万亿"), (.nan, "0", "0"),
    ])
    func `large numbers are short in the units of the language`(value: Double, englishText: String, chineseText: String) {
        #expect(english.compact(value) == englishText)
        #expect(chinese.compact(value) == chineseText)
    }

    @Test func `ticks share one unit and keep apart`() {
        #expect(english.axisTexts([0, 500, 1_000]) == ["0", "500", "1,000"])
        #expect(english.axisTexts([0, 0.5, 1]) == ["0", "0.5", "1.0"])
        #expect(english.axisTexts([-10_000, 0, 10_000]) == ["−10K", "0", "10K"])
        #expect(chinese.axisTexts([0, 5_000, 10_000]) == ["0", "0.5万", "1.0万"])
        #expect(english.axisTexts([]) == [])
    }

    @Test func `fixed decimals agree with the C library where no tie is near`() {
        var state: UInt64 = 42
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let value = (Double(state >> 11) / 9_007_199_254_740_992 - 0.5) * 2e6
            let places = Int(state % 5)
            let expected = String(format: "%.\(places)f", value)
            let text = FixedDecimals.fixed(value, places: places)
            #expect(text == expected || text == expected.replacing("-0.", with: "0.") || expected.allSatisfy { "-0.".contains($0) })
        }
    }

    @Test func `zeros at the end of a fraction go, others stay`() {
        #expect(FixedDecimals.trimmed(12.5, places: 2) == "12.5")
        #expect(FixedDecimals.trimmed(100, places: 2) == "100")
        #expect(FixedDecimals.trimmed(-0.001, places: 2) == "0")
        #expect(FixedDecimals.trimmed(1e300, places: 2) == "1e+300")
        #expect(FixedDecimals.fixed(.infinity, places: 1) == "0.0")
    }
}
