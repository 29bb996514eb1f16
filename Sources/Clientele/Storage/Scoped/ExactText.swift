/// A text that is equal by its UTF-8 bytes: Swift would take "é" and "e" with a combining accent for one person or division.
struct ExactText: Sendable, Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: ExactText, right: ExactText) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xFF as UInt8)
    }
}

extension String? {
    /// Whether two texts have the same bytes, or both are missing.
    func isExactly(_ other: String?) -> Bool { map { ExactText($0) } == other.map { ExactText($0) } }
}
