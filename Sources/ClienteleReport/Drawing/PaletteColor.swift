/// A colour of the report, by what it is for.
///
/// Every role has a value for light and one for dark surroundings. Text reaches a contrast of at least 4.5 to 1 on what it stands on, and
/// the series and status colours at least 3 to 1, in both (WCAG 2.2, level AA); the first two series stay apart for the common kinds of colour blindness.
public enum PaletteColor: String, Sendable, Codable, CaseIterable {
    /// The page.
    case page
    /// Cards and pictures on the page.
    case surface
    /// Text.
    case text
    /// Secondary text.
    case mutedText
    /// Hairlines and grid lines.
    case rule
    /// Links and emphasis.
    case accent
    /// First series of a chart.
    case series1
    /// Second series of a chart.
    case series2
    /// Third series of a chart.
    case series3
    /// Fourth series of a chart.
    case series4
    /// Heat map, lowest step.
    case heat0
    /// Heat map, second step.
    case heat1
    /// Heat map, third step.
    case heat2
    /// Heat map, middle step.
    case heat3
    /// Heat map, fifth step.
    case heat4
    /// Heat map, sixth step.
    case heat5
    /// Heat map, highest step.
    case heat6
    /// Text on the heat map's lower four steps.
    case heatTextLow
    /// Text on the heat map's upper three steps.
    case heatTextHigh
    /// What stands well; a sign or word beside it says so, too.
    case statusGreen
    /// What is behind.
    case statusAmber
    /// What is far behind.
    case statusRed

    /// The series colours, in the order charts use them.
    package static let series: [PaletteColor] = [.series1, .series2, .series3, .series4]
    /// The colours of a status, the best first.
    package static let status: [PaletteColor] = [.statusGreen, .statusAmber, .statusRed]
    /// The steps of a heat map, lowest first.
    package static let heat: [PaletteColor] = [.heat0, .heat1, .heat2, .heat3, .heat4, .heat5, .heat6]
}
