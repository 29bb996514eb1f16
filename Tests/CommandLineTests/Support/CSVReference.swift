/// RFC 4180 character by character, slow and plain.
enum CSVReference {
    struct Malformed: Error {}

    static func records(_ text: String) throws -> [[String]] {
        var records: [[String]] = []
        var fields: [String] = []
        var field = ""
        var isQuoted = false
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            if isQuoted {
                if scalar != "\"" {
                    field.unicodeScalars.append(scalar)
                } else if rest.first == "\"" {
                    field.unicodeScalars.append("\"")
                    rest.removeFirst()
                } else {
                    isQuoted = false
                    guard let next = rest.first, ",\r\n".unicodeScalars.contains(next) else { throw Malformed() }
                }
            } else if scalar == "\"" {
                guard field.isEmpty else { throw Malformed() }
                isQuoted = true
            } else if scalar == "," || scalar == "\n" {
                fields.append(field)
                field = ""
                if scalar == "\n" {
                    records.append(fields)
                    fields = []
                }
            } else if scalar != "\r" {
                field.unicodeScalars.append(scalar)
            }
        }
        guard !isQuoted, field.isEmpty, fields.isEmpty else { throw Malformed() }
        return records
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars { result += scalar == "\"" ? "\"\"" : String(scalar) }
        return result + "\""
    }
}
