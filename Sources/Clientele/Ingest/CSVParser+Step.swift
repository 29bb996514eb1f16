extension CSVParser {
    /// What a step of the parser came upon.
    enum Step {
        case needsMore
        case record
        case emptyLine
        /// The record breaks the grammar; another step ends it.
        case failed
        /// The faulty line ends here.
        case fault
    }

    /// Parses up to the end of a record, or as far as the bytes go.
    mutating func step(isFinal: Bool) -> Step {
        switch state {
        case .start:
            guard passByteOrderMark(isFinal: isFinal) else { return .needsMore }
        case .faulty:
            return settle(isFinal: isFinal)
        case .skipping:
            guard skipLine() else { return .needsMore }
        case .field, .unquoted, .quoted:
            break
        }
        return scanRecord(isFinal: isFinal)
    }

    /// Gets ready for the record that begins at `position`.
    mutating func beginRecord() {
        recordStart = position
        if state != .skipping {
            state = .field
            line += innerLines + 1
        }
        fieldStart = position
        fieldCount = 0
        innerLines = 0
        hasDoubledQuotes = false
    }

    /// Notes that the record breaks the grammar; the next step ends it.
    mutating func fail(_ kind: CSVFault.Kind) -> Step {
        var kind = kind
        // Whether the limit or the fault is met first must not depend on how the bytes were cut.
        if kind != .unclosedQuote, position - recordStart >= recordLimit { kind = .tooLong }
        let isOfField = kind != .tooLong && kind != .tooManyFields
        // The lines of the fields before this one, which only an unclosed quote asks for.
        let earlier = UnsafeBufferPointer(start: buffer + recordStart, count: fieldStart - recordStart)
        let skipped = kind == .unclosedQuote ? earlier.count { $0 == CSVScan.lineFeed } : 0
        fault = CSVFault(kind: kind, line: line + skipped, column: isOfField ? fieldCount + 1 : nil)
        state = .faulty
        return .failed
    }

    /// Ends a faulty record with its first physical line, once that is all there or longer than anyone wants to see.
    private mutating func settle(isFinal: Bool) -> Step {
        innerLines = 0
        if let lineEnd = firstLineFeed(from: recordStart) {
            position = lineEnd + 1
            let hasReturn = lineEnd > recordStart && buffer[lineEnd - 1] == CSVScan.carriageReturn
            rawCount = lineEnd - recordStart - (hasReturn ? 1 : 0)
            return .fault
        }
        rawCount = end - recordStart
        guard isFinal || rawCount > CSVParser.rawLimit else { return .needsMore }
        position = end
        state = .skipping
        return .fault
    }

    /// Drops the rest of a faulty line whose end has not been seen yet.
    private mutating func skipLine() -> Bool {
        if let lineEnd = firstLineFeed(from: recordStart) {
            position = lineEnd + 1
            state = .field
            beginRecord()
            return true
        }
        recordStart = end
        position = end
        fieldStart = end
        return false
    }

    private func firstLineFeed(from start: Int) -> Int? {
        UnsafeBufferPointer(start: buffer + start, count: end - start).firstIndex(of: CSVScan.lineFeed).map { start + $0 }
    }

    /// Passes over a byte order mark; `false` while the bytes seen may yet become one.
    private mutating func passByteOrderMark(isFinal: Bool) -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let seen = UnsafeBufferPointer(start: buffer, count: min(end, mark.count))
        if seen.elementsEqual(mark.prefix(seen.count)) {
            guard seen.count == mark.count || isFinal else { return false }
            if seen.count == mark.count {
                recordStart = mark.count
                position = mark.count
                fieldStart = mark.count
            }
        }
        state = .field
        return true
    }
}

extension CSVParser {
    /// Scans on from `position` to the end of the record.
    private mutating func scanRecord(isFinal: Bool) -> Step {
        while true {
            if state == .field {
                if position == end, !isFinal || position == recordStart { return .needsMore }
                fieldStart = position
                fieldHasDoubledQuotes = false
                let isQuoted = position < end && buffer[position] == CSVScan.quote
                state = isQuoted ? .quoted : .unquoted
                if isQuoted { position += 1 }
            }
            let step = state == .unquoted ? scanUnquoted(isFinal: isFinal) : scanQuoted(isFinal: isFinal)
            if let step { return step }
        }
    }

    /// Scans an unquoted field; `nil` when another field follows.
    @inline(__always)
    private mutating func scanUnquoted(isFinal: Bool) -> Step? {
        while true {
            position = CSVScan.unquoted(from: buffer + position) - buffer
            if position == end, !isFinal { return .needsMore }
            let fieldEnd = position
            switch buffer[position] {
            case CSVScan.comma:
                position += 1
                return addField(from: fieldStart, to: fieldEnd)
            case CSVScan.lineFeed, CSVScan.carriageReturn:
                if let step = endLine(isFinal: isFinal) { return step }
                if fieldCount == 0, fieldEnd == recordStart { return .emptyLine }
                return addField(from: fieldStart, to: fieldEnd) ?? .record
            case CSVScan.quote:
                return fail(.quoteInField)
            case 0:
                return fail(.zeroByte)
            default:
                position += 1
            }
        }
    }

    /// Scans a quoted field, whose opening quote is passed; `nil` when another field follows.
    private mutating func scanQuoted(isFinal: Bool) -> Step? {
        while true {
            position = CSVScan.quoted(from: buffer + position) - buffer
            if position == end { return isFinal ? fail(.unclosedQuote) : .needsMore }
            switch buffer[position] {
            case CSVScan.lineFeed:
                innerLines += 1
                position += 1
            case 0:
                return fail(.zeroByte)
            case CSVScan.quote:
                if position + 1 == end, !isFinal { return .needsMore }
                if position + 1 < end, buffer[position + 1] == CSVScan.quote {
                    fieldHasDoubledQuotes = true
                    hasDoubledQuotes = true
                    position += 2
                } else {
                    return closeQuote(isFinal: isFinal)
                }
            default:
                position += 1
            }
        }
    }

    /// Ends a quoted field at the quote at `position`.
    private mutating func closeQuote(isFinal: Bool) -> Step? {
        let fieldEnd = position
        position += 1
        switch buffer[position] {
        case CSVScan.comma:
            position += 1
            return addField(from: fieldStart + 1, to: fieldEnd)
        case CSVScan.lineFeed, CSVScan.carriageReturn:
            if let step = endLine(isFinal: isFinal) {
                // The quote is looked at again when more bytes are there.
                if case .needsMore = step { position = fieldEnd }
                return step
            }
            return addField(from: fieldStart + 1, to: fieldEnd) ?? .record
        case 0:
            return fail(.zeroByte)
        default:
            return fail(.textAfterQuote)
        }
    }

    /// Passes the line end at `position`, and notes the record's length without it; a step when there is none to pass.
    @inline(__always)
    private mutating func endLine(isFinal: Bool) -> Step? {
        let contentEnd = position
        if position < end, buffer[position] == CSVScan.carriageReturn {
            if position + 1 == end, !isFinal { return .needsMore }
            guard position + 1 < end, buffer[position + 1] == CSVScan.lineFeed else {
                return fail(.loneCarriageReturn)
            }
            position += 1
        }
        // At the end of the file the line feed found is the padding, not a byte of the file.
        if position < end { position += 1 }
        rawCount = contentEnd - recordStart
        return nil
    }

    /// Notes a complete field; a step only when there are too many.
    @inline(__always)
    private mutating func addField(from start: Int, to fieldEnd: Int) -> Step? {
        if fieldCount == fieldCapacity, !growFields() { return fail(.tooManyFields) }
        fields[fieldCount] = CSVField(start: start - recordStart, count: fieldEnd - start, hasDoubledQuotes: fieldHasDoubledQuotes)
        fieldCount += 1
        state = .field
        return nil
    }

    private mutating func growFields() -> Bool {
        guard fieldCapacity < CSVParser.maximumFields else { return false }
        let larger = UnsafeMutablePointer<CSVField>.allocate(capacity: fieldCapacity * 4)
        larger.update(from: fields, count: fieldCount)
        fields.deallocate()
        fields = larger
        fieldCapacity *= 4
        return true
    }
}
