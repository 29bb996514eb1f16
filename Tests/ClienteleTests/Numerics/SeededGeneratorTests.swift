import Clientele
import Testing

@Suite struct SeededGeneratorTests {
    // Computed by a separate implementation of xoshiro256** and SplitMix64, which gives 11520, 0, 1509978240, 1215971899390074240 for the
    // state (1, 2, 3, 4) and 6457827717110365317, 3203168211198807973, … for the seed 1234567, as published for the two.
    @Test(
        "the numbers are those of xoshiro256**, its state filled by SplitMix64",
        arguments: [
            (0, 0, [0x99EC_5F36_CB75_F2B4, 0xBF6E_1F78_4956_452A, 0x1A5F_849D_4933_E6E0, 0x6AA5_94F1_262D_2D2C], 0x7AAC_8C48_3A2E_DD2F),
            (1, 0, [0xB3F2_AF6D_0FC7_10C5, 0x853B_5596_4736_4CEA, 0x92F8_9756_082A_4514, 0x642E_1C7B_C266_A3A7], 0xB851_7C33_C344_D153),
            (42, 0, [0x1578_0B2E_0C2E_C716, 0x6104_D986_6D11_3A7E, 0xAE17_5332_39E4_99A1, 0xECB8_AD47_03B3_60A1], 0x8DE5_848C_61AB_8968),
            (.max, 0, [0x8F55_20D5_2A7E_AD08, 0xC476_A018_CAA1_802D, 0x81DE_31C0_D260_469E, 0xBF65_8D7E_065F_3C2F], 0xC3C9_3EA5_CDE4_34CC),
            (1, 1, [0x3EEF_BD26_AA27_ACDC, 0xE465_877D_F1CA_164F, 0x29E5_50A3_3371_5FEB, 0x787A_AC58_BD26_D976], 0xEAD4_ECD9_3F60_A0B1),
            (1, 2, [0x9BDA_19F6_CA46_C59C, 0x7877_52D1_A4C2_8403, 0x03CA_2EAF_C1A4_149F, 0x5C3C_C6C8_2F6B_3A91], 0xB04F_4040_42B4_3689),
        ] as [(UInt64, UInt64, [UInt64], UInt64)])
    func reference(seed: UInt64, stream: UInt64, first: [UInt64], thousandth: UInt64) {
        var generator = SeededGenerator(seed: seed, stream: stream)
        let numbers = (0..<1_000).map { _ in generator.next() }
        #expect(Array(numbers.prefix(4)) == first)
        #expect(numbers.last == thousandth)
    }

    @Test("whole numbers below a bound are equally frequent", arguments: [1, 2, 3, 7, 10, 100])
    func bounded(bound: Int) {
        var generator = SeededGenerator(seed: 2)
        let draws = 20_000 * bound / (bound > 10 ? 10 : 1)
        var counts = [Int](repeating: 0, count: bound)
        for _ in 0..<draws { counts[generator.next(below: bound)] += 1 }
        let expected = Double(draws) / Double(bound)
        let chiSquare = counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
        // Mean bound − 1, variance twice that: five standard deviations.
        #expect(chiSquare <= Double(bound - 1) + 5 * (2 * Double(bound - 1)).squareRoot())
    }

    @Test("a bound that does not divide the numbers there are leaves nothing out, and none gives nothing")
    func hardBounds() {
        var generator = SeededGenerator(seed: 3)
        // Of 8 equal parts of all numbers 3 go to this bound: scaled down without rejection, remainders 0, 1, 2 would come as 3 : 3 : 2.
        let bound = 3 << 61
        var counts = [0, 0, 0]
        for _ in 0..<30_000 {
            let number = generator.next(below: bound)
            #expect(number >= 0 && number < bound)
            counts[number % 3] += 1
        }
        #expect(counts.allSatisfy { (9_500...10_500).contains($0) }, "\(counts)")
        #expect(generator.next(below: 0) == 0 && generator.next(below: -5) == 0 && generator.next(below: 1) == 0)
    }

    @Test("fractions lie from 0 to below 1, with the mean and spread of the uniform distribution")
    func units() {
        var generator = SeededGenerator(seed: 4)
        let numbers = (0..<100_000).map { _ in generator.nextUnit() }
        #expect(numbers.allSatisfy { $0 >= 0 && $0 < 1 && ($0 * 0x1p53).truncatingRemainder(dividingBy: 1) == 0 })
        let mean = numbers.reduce(0, +) / 100_000
        let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000
        #expect(abs(mean - 0.5) < 0.005 && abs(variance - 1 / 12) < 0.002)
    }

    @Test("streams and seeds share no numbers")
    func streams() {
        var seen: Set<UInt64> = []
        for seed in 0..<10 as Range<UInt64> {
            for stream in 0..<10 as Range<UInt64> {
                var generator = SeededGenerator(seed: seed, stream: stream)
                for _ in 0..<100 { seen.insert(generator.next()) }
            }
        }
        #expect(seen.count == 10_000)
    }
}
