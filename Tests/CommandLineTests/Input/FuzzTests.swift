import Foundation
import Testing

/// Whatever bytes come in, the tool ends by itself and says why.
struct FuzzTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private static let base = """
        customer_id,date,amount,currency,order_id,cost
        a,2024-01-05,5.00,EUR,o1,2.00
        "b, ""the"" second",2024-01-07T10:00:00+01:00,-2.00,EUR,o2,
        é,2024-02-29,0.00,EUR,,1.00
        a,2024-01-05,12345678.90,EUR,o1,0.10
        "two
        lines",2024-03-01,7,EUR,o3,
        =z,2023-12-31,.5,EUR,o4,

        """.replacingOccurrences(of: ".5", with: "0.5")

    private static let pieces: [[UInt8]] = [
        [0], [0xFF], [0xC3], [0xEF, 0xBB, 0xBF], Array("\"".utf8), Array("\"\"".utf8), Array(",".utf8), Array("\n".utf8), Array("\r".utf8),
        Array("\r\n".utf8), Array("-".utf8), Array(".".utf8), Array("9".utf8), Array("99999999999999999999".utf8), Array("T".utf8),
        Array("'".utf8), Array("9999-12-31".utf8), Array("0000-01-01".utf8), Array("+14:00".utf8), Array(" ".utf8), Array("É".utf8),
    ]

    private static func mutated(using generator: inout SplitMix) -> Data {
        var bytes = Array(base.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            guard !bytes.isEmpty else { break }
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.removeSubrange(place..<end)
            case 2, 3: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
            case 4: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
            default: bytes.removeSubrange(place...)
            }
        }
        return Data(bytes)
    }

    @Test func `three hundred spoiled files end with 0 or 2, and with nothing printed when 2`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SplitMix(seed: seed)
        let input = workspace.file("p.csv")
        var refused = 0
        for round in 0..<300 {
            let bytes = FuzzTests.mutated(using: &generator)
            try workspace.write(bytes, to: "p.csv")
            let command = ["segment", "lifecycle", "report"][round % 3]
            var call = [command, input, "--as-of", "2024-06-30"]
            if Bool.random(using: &generator) { call.append("--skip-bad-rows") }
            if command != "lifecycle" { call += ["--resamples", "3"] }
            let run = try Tool.run(call)
            let note = "seed \(seed), round \(round), \(call.joined(separator: " ")): \(run.error)\n\(bytes.base64EncodedString())"
            try #require(run.status == 0 || run.status == 2, "\(note)")
            if run.status == 2 {
                refused += 1
                #expect(run.output.isEmpty && !run.error.isEmpty, "\(note)")
                #expect(run.errorLines.count <= 22 && run.errorLines.allSatisfy { $0.hasPrefix("clientele-cli: ") }, "\(note)")
            } else {
                #expect(throws: Never.self, "\(note)") { try JSONReader(parsing: run.output) }
                // A file that was taken whole is taken the same way from a pipe.
                if round % 10 == 0 {
                    let piped = try Tool.run([command, "-"] + call.dropFirst(2), input: bytes)
                    #expect(piped.status == 0 && (piped.output == run.output || call.contains("--skip-bad-rows")), "\(note)")
                }
            }
        }
        #expect(refused > 30 && refused < 300, "the mutations are too tame or too wild: \(refused), seed \(seed)")
    }

    @Test func `two hundred calls of random words end with 0, 1 or 2`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SplitMix(seed: seed)
        try workspace.write(FuzzTests.base, to: "p.csv")
        let words = [
            "segment", "lifecycle", "report", "p.csv", "p.csv", "--as-of", "2024-06-30", "--as-of=2024-06-30", "--seed", "1", "-1", "--",
            "-",
            "--output", "out", "--customers=c", "--format", "text", "json", "--skip-bad-rows", "--help", "--classes", "A=0.5,B=1", "=",
            "A=nan",
            "--tiers", "x=1e400", "--currency", "EUR", "--resamples", "0", "--value", "profit", "--refunds=order", "", "\u{1F600}", "--=",
            "---",
            "--migration-from", "2024-01-31", "--time-zone=Asia/Tokyo", "--column", "amount=cost",
        ]
        for round in 0..<200 {
            let command = ["segment", "lifecycle", "report"].randomElement(using: &generator) ?? ""
            let call = [command] + (0..<Int.random(in: 0...8, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
            let run = try Tool.run(call, in: workspace.path)
            let note = "seed \(seed), round \(round), \(call): \(run.error)"
            #expect([0, 1, 2].contains(run.status), "\(note)")
            #expect(run.status == 0 || run.output.isEmpty && !run.error.isEmpty, "\(note)")
            #expect(try workspace.text("p.csv") == FuzzTests.base, "\(note)")
        }
    }
}
