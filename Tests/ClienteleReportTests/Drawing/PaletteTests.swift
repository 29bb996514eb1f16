import ClienteleReport
import Foundation
import Testing

struct PaletteTests {
    /// Relative luminance and contrast as WCAG 2.2 defines them.
    private func contrast(_ first: PaletteColor, _ second: PaletteColor, in palette: Palette) -> Double {
        let luminances = [first, second].map { role -> Double in
            let digits = palette.css(role).dropFirst()
            let rgb = UInt32(digits, radix: 16) ?? 0
            let channels = [rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255].map { byte -> Double in
                let channel = Double(byte) / 255
                return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
        }.sorted()
        return (luminances[1] + 0.05) / (luminances[0] + 0.05)
    }

    @Test(arguments: [Palette.light, Palette.dark])
    func `text reaches a contrast of 4_5 on everything it stands on`(palette: Palette) {
        for text in [PaletteColor.text, .mutedText, .accent] {
            for ground in [PaletteColor.page, .surface] {
                #expect(contrast(text, ground, in: palette) >= 4.5, "\(text) on \(ground)")
            }
        }
        for (step, ground) in PaletteColor.heat.enumerated() {
            let text: PaletteColor = step < 4 ? .heatTextLow : .heatTextHigh
            #expect(contrast(text, ground, in: palette) >= 4.5, "\(text) on \(ground)")
        }
    }

    @Test(arguments: [Palette.light, Palette.dark])
    func `the colours of series and of a status reach a contrast of 3 on page and card`(palette: Palette) {
        for series in PaletteColor.series + PaletteColor.status {
            for ground in [PaletteColor.page, .surface] {
                #expect(contrast(series, ground, in: palette) >= 3, "\(series) on \(ground)")
            }
        }
    }

    @Test(arguments: [Palette.light, Palette.dark])
    func `the steps of a heat map move away from the card one by one`(palette: Palette) {
        let distances = PaletteColor.heat.map { contrast($0, .surface, in: palette) }
        #expect(zip(distances, distances.dropFirst()).allSatisfy { $1 > $0 * 1.1 })
    }

    @Test func `a colour is written with six digits`() {
        #expect(Palette.light.css(.accent) == "#0b5a8c")
        #expect(PaletteColor.allCases.allSatisfy { Palette.dark.css($0).count == 7 })
    }
}
