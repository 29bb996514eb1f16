/// The red, green and blue of every colour role, for one kind of surroundings.
package struct Palette: Sendable {
    /// The colours as `0xRRGGBB`.
    private let color: @Sendable (PaletteColor) -> UInt32

    /// Dark type on white: screens by day, and paper.
    package static let light = Palette { role in
        switch role {
        case .page: 0xFFFFFF
        case .surface: 0xF6F7F8
        case .text: 0x1B1F24
        case .mutedText: 0x555D66
        case .rule: 0xD8DCE1
        case .accent: 0x0B5A8C
        case .series1: 0x1F6F9F
        case .series2: 0xC46A00
        case .series3: 0x1B8577
        case .series4: 0x7D58B0
        case .heat0: 0xEAF0F5
        case .heat1: 0xD0E2EE
        case .heat2: 0xABCDE2
        case .heat3: 0x7FB2D3
        case .heat4: 0x2F74A3
        case .heat5: 0x1C5A8A
        case .heat6: 0x0C3F66
        case .heatTextLow: 0x1B1F24
        case .heatTextHigh: 0xFFFFFF
        case .statusGreen: 0x1B7F4B
        case .statusAmber: 0xB26A00
        case .statusRed: 0xBE2F2A
        }
    }

    /// Light type on near black.
    package static let dark = Palette { role in
        switch role {
        case .page: 0x121518
        case .surface: 0x1B1F24
        case .text: 0xE8EAED
        case .mutedText: 0xA8B0B9
        case .rule: 0x363C43
        case .accent: 0x84C5F0
        case .series1: 0x5AAEE0
        case .series2: 0xF0A24A
        case .series3: 0x55C4B2
        case .series4: 0xB79BE6
        case .heat0: 0x23292F
        case .heat1: 0x1F394B
        case .heat2: 0x1F4D6B
        case .heat3: 0x24628A
        case .heat4: 0x539BCA
        case .heat5: 0x86C0E6
        case .heat6: 0xC4E2F6
        case .heatTextLow: 0xF2F4F6
        case .heatTextHigh: 0x0D1114
        case .statusGreen: 0x5CC48A
        case .statusAmber: 0xF0B04A
        case .statusRed: 0xF2837A
        }
    }

    /// The colour as CSS writes it, `#rrggbb`.
    package func css(_ role: PaletteColor) -> String {
        let digits = String(color(role), radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
