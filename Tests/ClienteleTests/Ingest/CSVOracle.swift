import Clientele

/// RFC 4180 read the slow and obvious way: the whole text at once, one byte after the other.
struct CSVOracle {
    let bytes: [UInt8]
    var limit = CSVParser.maximumRecordBytes

    private enum Outcome {
        case record(fields: [[UInt8]], contentEnd: Int, next: Int)
        case fault(CSVFault.Kind, column: Int, at: Int, opening: Int)
    }

    func events() -> [CSVEvent] {
        var events: [CSVEvent] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 1
        while start < bytes.count {
            let outcome = limited(record(from: start), start: start)
            switch outcome {
            case .record(let fields, let contentEnd, let next):
                if contentEnd > start { events.append(.record(line: line, fields: fields, raw: Array(bytes[start..<contentEnd]))) }
                line += max(1, bytes[start..<next].filter { $0 == 10 }.count)
                start = next
            case .fault(let kind, let column, _, let opening):
                let lineEnd = bytes[start...].firstIndex(of: 10)
                var raw = bytes[start..<(lineEnd ?? bytes.count)]
                if lineEnd != nil, raw.last == 13 { raw.removeLast() }
                let openingLine = line + bytes[start..<opening].filter { $0 == 10 }.count
                let fault = CSVFault(
                    kind: kind, line: kind == .unclosedQuote ? openingLine : line, column: kind == .tooLong ? nil : column)
                events.append(.fault(fault, raw: Array(raw.prefix(CSVParser.rawLimit))))
                line += 1
                start = lineEnd.map { $0 + 1 } ?? bytes.count
            }
        }
        return events
    }

    private func limited(_ outcome: Outcome, start: Int) -> Outcome {
        let tooLong = Outcome.fault(.tooLong, column: 0, at: start, opening: start)
        switch outcome {
        case .record(_, let contentEnd, let next): return next - start > limit && contentEnd > start ? tooLong : outcome
        case .fault(.unclosedQuote, _, _, _): return bytes.count - start > limit ? tooLong : outcome
        case .fault(_, _, let place, _): return place - start >= limit ? tooLong : outcome
        }
    }

    private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private func record(from start: Int) -> Outcome {
        var fields: [[UInt8]] = []
        var index = start
        while true {
            let opening = index
            let column = fields.count + 1
            var field: [UInt8] = []
            if byte(index) == 0x22 {
                index += 1
                while true {
                    guard let next = byte(index) else { return .fault(.unclosedQuote, column: column, at: index, opening: opening) }
                    if next == 0 { return .fault(.zeroByte, column: column, at: index, opening: opening) }
                    if next == 0x22, byte(index + 1) == 0x22 {
                        index += 1
                    } else if next == 0x22 {
                        break
                    }
                    field.append(next)
                    index += 1
                }
                index += 1
                if let next = byte(index), next != 0x2C, next != 10, next != 13 {
                    return .fault(next == 0 ? .zeroByte : .textAfterQuote, column: column, at: index, opening: opening)
                }
            } else {
                while let next = byte(index), next != 0x2C, next != 10, next != 13 {
                    if next == 0x22 { return .fault(.quoteInField, column: column, at: index, opening: opening) }
                    if next == 0 { return .fault(.zeroByte, column: column, at: index, opening: opening) }
                    field.append(next)
                    index += 1
                }
            }
            fields.append(field)
            switch byte(index) {
            case 0x2C: index += 1
            case 10: return .record(fields: fields, contentEnd: index, next: index + 1)
            case 13 where byte(index + 1) == 10: return .record(fields: fields, contentEnd: index, next: index + 2)
            case 13: return .fault(.loneCarriageReturn, column: column, at: index, opening: opening)
            default: return .record(fields: fields, contentEnd: index, next: index)
            }
        }
    }
}
