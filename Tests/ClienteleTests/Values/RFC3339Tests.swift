import Clientele
import Foundation
import Testing

@Suite struct RFC3339Tests {
    private static func seconds(_ text: String) -> Int64? {
        Array(text.utf8).withUnsafeBufferPointer { RFC3339.secondsSince1970($0) }
    }

    @Test(
        "time stamps are the instants they name",
        arguments: [
            ("1970-01-01T00:00:00Z", 0),
            ("1985-04-12T23:20:50.52Z", 482_196_050),
            ("1996-12-19T16:39:57-08:00", 851_042_397),
            ("1937-01-01T12:00:27.87+00:20", -1_041_337_173),
            ("1990-12-31T23:59:60Z", 662_687_999),
            ("1990-12-31T15:59:60-08:00", 662_687_999),
            ("2016-12-31T23:59:60.999Z", 1_483_228_799),
            ("1969-12-31T23:59:59.9Z", -1),
            ("2024-02-29t12:00:00z", 1_709_208_000),
            ("2024-02-29 12:00:00Z", 1_709_208_000),
            ("2024-02-29T12:00:00.000000000000000000001Z", 1_709_208_000),
            ("2024-02-29T12:00:00-00:00", 1_709_208_000),
            ("2024-02-29T12:00:00+23:59", 1_709_121_660),
            ("0000-01-01T00:00:00Z", -62_167_219_200),
            ("9999-12-31T23:59:59Z", 253_402_300_799),
        ] as [(String, Int64)])
    func instants(text: String, expected: Int64) {
        #expect(Self.seconds(text) == expected)
    }

    @Test(
        "everything else is refused",
        arguments: [
            "", "2024-02-29", "2024-02-29T12:00:00", "2024-02-29T12:00Z", "2024-02-30T12:00:00Z", "2023-02-29T12:00:00Z",
            "2024-02-29T24:00:00Z", "2024-02-29T12:60:00Z", "2024-02-29T12:00:61Z", "2024-02-29T12:00:60Z", "2024-02-29T23:59:60+01:00",
            "2024-02-28T23:59:60Z", "2024-02-29T12:00:00.Z", "2024-02-29T12:00:00,5Z", "2024-02-29T12:00:00+0100", "2024-02-29T12:00:00+01",
            "2024-02-29T12:00:00+24:00", "2024-02-29T12:00:00+01:60", "2024-02-29T12:00:00Zx", "2024-02-29T12:00:00 Z",
            "2024-02-29X12:00:00Z", "2024-02-29  12:00:00Z", "24-02-29T12:00:00Z", "+2024-02-29T12:00:00Z", "2024-2-29T12:00:00Z",
            "2024-02-29T1:00:00Z", "2024-02-29T12-00-00Z", "2024-02-29T12:00:00z+01:00", "2024-02-29T12:00:00*01:00",
            "2024-02-29T12:00:00.5", "２024-02-29T12:00:00Z", "2024/02/29T12:00:00Z", "-001-02-29T12:00:00Z",
        ])
    func refused(text: String) {
        #expect(Self.seconds(text) == nil)
    }

    @Test("any instant written by Foundation is read back", arguments: 0..<20 as Range<UInt64>)
    func roundTrip(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            // From 1583, since Foundation's calendar is the Julian one before.
            let instant = Int64(random.next(below: 265_614_681_600)) - 12_212_380_800
            let offset = (random.next(below: 2 * 1_079 + 1) - 1_079) * 60
            guard let zone = TimeZone(secondsFromGMT: offset) else { continue }
            let style = Date.ISO8601FormatStyle(timeZone: zone).time(includingFractionalSeconds: false).year().month().day()
                .timeZone(separator: .colon)
            let text = Date(timeIntervalSince1970: Double(instant)).formatted(style)
            guard text.utf8.first.map({ (48...57).contains($0) }) == true, text.utf8.count <= 25, !text.hasPrefix("10000") else { continue }
            #expect(Self.seconds(text) == instant, "\(text)")
        }
    }

    @Test("changed by a byte, a time stamp is refused or names an instant of the calendar", arguments: 0..<20 as Range<UInt64>)
    func mutations(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            var bytes = Array("2024-02-29T23:59:59.25+01:00".utf8)
            for _ in 0...random.next(below: 3) {
                bytes[random.next(below: bytes.count)] = UInt8(truncatingIfNeeded: random.next())
                if random.next(below: 4) == 0 { bytes.remove(at: random.next(below: bytes.count)) }
            }
            let seconds = bytes.withUnsafeBufferPointer { RFC3339.secondsSince1970($0) }
            if let seconds { #expect((-62_167_305_600...253_402_387_200).contains(seconds)) }
        }
    }
}
