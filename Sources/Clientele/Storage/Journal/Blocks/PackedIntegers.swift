/// Integers as what they exceed the least of them by, all in the same number of bytes: 0, 1, 2, 4 or 8.
///
/// Fixed widths are read several times faster than varints, and a column's values usually lie close together.
enum PackedIntegers {
    static func write(_ values: [Int64], to sink: inout ByteSink) {
        var least = values.first ?? 0
        var most = least
        for value in values {
            least = Swift.min(least, value)
            most = Swift.max(most, value)
        }
        let width = width(ofSpread: UInt64(bitPattern: most &- least))
        sink.append(UInt8(width))
        sink.appendZigzag(least)
        sink.append(count: width * values.count) { place in
            switch width {
            case 1: store(values, least: least, as: UInt8.self, at: place)
            case 2: store(values, least: least, as: UInt16.self, at: place)
            case 4: store(values, least: least, as: UInt32.self, at: place)
            case 8: store(values, least: least, as: UInt64.self, at: place)
            default: break
            }
        }
    }

    static func read(_ source: inout ByteSource, count: Int) throws(BlockFault) -> [Int64] {
        let width = try Int(source.readByte())
        guard [0, 1, 2, 4, 8].contains(width) else {
            throw source.fault("has numbers of \(width) bytes", isFromLaterVersion: true)
        }
        let least = try source.readZigzag()
        let bytes = try source.readBytes(width * count)
        guard width > 0 else { return [Int64](repeating: least, count: count) }
        return [Int64](unsafeUninitializedCapacity: count) { values, initialized in
            switch width {
            case 1: load(bytes, least: least, as: UInt8.self, into: values, count: count)
            case 2: load(bytes, least: least, as: UInt16.self, into: values, count: count)
            case 4: load(bytes, least: least, as: UInt32.self, into: values, count: count)
            default: load(bytes, least: least, as: UInt64.self, into: values, count: count)
            }
            initialized = count
        }
    }

    private static func width(ofSpread spread: UInt64) -> Int {
        if spread == 0 { return 0 }
        if spread <= 0xFF { return 1 }
        if spread <= 0xFFFF { return 2 }
        return spread <= 0xFFFF_FFFF ? 4 : 8
    }

    @inline(__always)
    private static func store<Word: FixedWidthInteger & UnsignedInteger>(
        _ values: [Int64], least: Int64, as word: Word.Type, at place: UnsafeMutableRawBufferPointer
    ) {
        values.withUnsafeBufferPointer { values in
            for index in 0..<values.count {
                let excess = Word(truncatingIfNeeded: values[index] &- least)
                place.storeBytes(of: excess.littleEndian, toByteOffset: index &* MemoryLayout<Word>.size, as: Word.self)
            }
        }
    }

    @inline(__always)
    private static func load<Word: FixedWidthInteger & UnsignedInteger>(
        _ bytes: UnsafeRawBufferPointer, least: Int64, as word: Word.Type, into values: UnsafeMutableBufferPointer<Int64>, count: Int
    ) {
        for index in 0..<count {
            let excess = bytes.loadUnaligned(fromByteOffset: index &* MemoryLayout<Word>.size, as: Word.self)
            values.initializeElement(at: index, to: least &+ Int64(truncatingIfNeeded: Word(littleEndian: excess)))
        }
    }
}
