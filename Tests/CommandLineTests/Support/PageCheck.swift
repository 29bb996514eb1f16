import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A page read by an XML parser.
final class PageCheck: NSObject, XMLParserDelegate {
    private(set) var language: String?
    private(set) var elements: [String: Int] = [:]
    private(set) var text = ""
    /// What a browser would fetch from elsewhere.
    private(set) var outsideReferences: [String] = []

    init(_ data: Data) throws {
        super.init()
        let parser = XMLParser(data: data)
        parser.delegate = self
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        elements[name, default: 0] += 1
        if name == "html" { language = attributes["lang"] }
        for key in ["src", "href", "xlink:href"] {
            if let value = attributes[key], !value.hasPrefix("#"), !value.hasPrefix("data:") { outsideReferences.append(value) }
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
