/// The first record of a CSV file, which names its columns.
package struct TableHeader: Sendable {
    /// The columns' names, without surrounding spaces and without the apostrophe that protects spreadsheets.
    package let names: [String]
    /// Where the header stands.
    package let location: SourceLocation
    private let keys: [String]

    /// Reads a header.
    ///
    /// - Parameters:
    ///   - record: The file's first record.
    ///   - file: The file's name for errors.
    /// - Throws: ``ClienteleError/Code/invalidText`` for names that are not UTF-8.
    init(_ record: borrowing CSVRecord, file: String) throws(ClienteleError) {
        location = SourceLocation(file: file, line: record.line)
        var names: [String] = []
        for index in 0..<record.count {
            let bytes = FormulaProtection.undone(TableHeader.trimmed(record[index]))
            guard UTF8Text.firstInvalidOffset(in: bytes) == nil else {
                throw ClienteleError(
                    .invalidText, "the header's name is not UTF-8",
                    at: SourceLocation(file: file, line: record.line, column: index + 1), remedy: "save the file as UTF-8")
            }
            names.append(String(decoding: bytes, as: UTF8.self))
        }
        self.names = names
        keys = names.map(TableHeader.key)
    }

    /// Finds the columns that play the roles of a table; columns without a role are passed over.
    ///
    /// - Parameters:
    ///   - roles: The roles there are.
    ///   - mapping: The roles that go by another header.
    /// - Returns: The column, from 0, of each role that has one.
    /// - Throws: ``ClienteleError/Code/invalidHeader`` for a missing or doubled column, ``ClienteleError/Code/invalidArgument`` for
    ///   a mapping of a role that does not exist.
    package func columns(for roles: [ColumnRole], mapping: ColumnMapping) throws(ClienteleError) -> [String: Int] {
        let mapped = try mappedHeaders(for: roles, mapping: mapping)
        var columns: [String: Int] = [:]
        for role in roles {
            if let header = mapped[role.name] {
                guard let column = try column(named: header) else { throw missing(header, for: role) }
                columns[role.name] = column
            } else if let column = try firstColumn(of: role.headers) {
                columns[role.name] = column
            } else if role.isRequired {
                throw missing(role.name, for: role)
            }
        }
        return columns
    }

    private func mappedHeaders(for roles: [ColumnRole], mapping: ColumnMapping) throws(ClienteleError) -> [String: String] {
        var mapped: [String: String] = [:]
        for (name, header) in mapping.headers.sorted(by: { $0.key < $1.key }) {
            let key = TableHeader.key(name)
            guard let role = roles.first(where: { $0.headers.contains(key) }) else {
                let known = roles.map(\.name).joined(separator: ", ")
                throw ClienteleError(.invalidArgument, "there is no column role '\(name)'", remedy: "use one of \(known)")
            }
            guard mapped.updateValue(header, forKey: role.name) == nil else {
                throw ClienteleError(
                    .invalidArgument, "the role '\(role.name)' is mapped twice", remedy: "map each role to one header")
            }
        }
        return mapped
    }

    private func firstColumn(of headers: [String]) throws(ClienteleError) -> Int? {
        for header in headers {
            if let column = try column(named: header) { return column }
        }
        return nil
    }

    private func column(named name: String) throws(ClienteleError) -> Int? {
        let key = TableHeader.key(name)
        guard let first = keys.firstIndex(of: key) else { return nil }
        if let second = keys[(first + 1)...].firstIndex(of: key) {
            throw ClienteleError(
                .invalidHeader, "the header names '\(names[second])' twice",
                at: SourceLocation(file: location.file, line: location.line, column: second + 1),
                remedy: "rename or remove one of the two columns")
        }
        return first
    }

    private func missing(_ header: String, for role: ColumnRole) -> ClienteleError {
        let shown = names.prefix(20).map { name in "'\(Array(name.utf8).withUnsafeBufferPointer { UTF8Text.shown($0) })'" }
        let rest = names.count > 20 ? " and \(names.count - 20) more" : ""
        let what = header == role.name ? "the header has no column '\(header)'" : "the header has no column '\(header)' for '\(role.name)'"
        return ClienteleError(
            .invalidHeader, "\(what); it has \(shown.joined(separator: ", "))\(rest)", at: location, remedy: remedy(for: role))
    }

    private func remedy(for role: ColumnRole) -> String {
        if names.count == 1, let separator = names[0].first(where: { $0 == ";" || $0 == "\t" || $0 == "|" }) {
            return "separate the columns by commas, not by '\(separator == "\t" ? "tab" : String(separator))'"
        }
        return "name the column '\(role.name)', or map it with \(role.name)=HEADER"
    }

    /// What two names share that count as equal.
    private static func key(_ name: String) -> String {
        let bytes = Array(name.utf8).withUnsafeBufferPointer { buffer in
            trimmed(buffer).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) }) else {
            return UnsafeBufferPointer(rebasing: bytes[..<0])
        }
        return UnsafeBufferPointer(rebasing: bytes[first...last])
    }
}

extension TableHeader {
    /// The name of a column that becomes an attribute.
    ///
    /// - Parameter index: The column, from 0.
    /// - Returns: The name as it stands in the header.
    /// - Throws: ``ClienteleError/Code/invalidHeader`` for a column without a name, or with that of another.
    func attributeName(at index: Int) throws(ClienteleError) -> String {
        let name = names[index]
        let place = SourceLocation(file: location.file, line: location.line, column: index + 1)
        guard !name.isEmpty else {
            throw ClienteleError(
                .invalidHeader, "the column has no name, and so can be no attribute", at: place, remedy: "name the column or remove it")
        }
        guard names[..<index].allSatisfy({ !$0.utf8.elementsEqual(name.utf8) }) else {
            throw ClienteleError(
                .invalidHeader, "the header names '\(name)' twice", at: place, remedy: "rename or remove one of the two columns")
        }
        return name
    }
}
