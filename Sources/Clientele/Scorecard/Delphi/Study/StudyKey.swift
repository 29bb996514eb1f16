/// A place in an encoded study: an index, or a key.
struct StudyKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(_ index: Int) {
        stringValue = String(index)
        intValue = index
    }

    init(_ key: String) {
        stringValue = key
        intValue = nil
    }

    init?(intValue: Int) { self.init(intValue) }
    init?(stringValue: String) { self.init(stringValue) }
}
