/// A language a report can be written in.
///
/// The raw value is the BCP 47 tag, which is also what stands in the page's `lang` attribute.
public enum ReportLanguage: String, Sendable, Codable, CaseIterable {
    /// English, tag `en`.
    case english = "en"
    /// Simplified Chinese, tag `zh-Hans`.
    case simplifiedChinese = "zh-Hans"
}
