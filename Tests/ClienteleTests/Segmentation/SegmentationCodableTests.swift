import Clientele
import Foundation
import Testing

@Suite("A segmentation as JSON: read back equal, absent values as null, never a crash")
struct SegmentationCodableTests {
    private func segmentation(seed: UInt64, resamples: Int? = 10) throws -> Segmentation? {
        let base = RandomBase(seed: seed, costs: true)
        var engine = CustomerSegmentation()
        engine.uncertainty = try resamples.map { try BootstrapOptions(resamples: $0) }
        engine.migrationFrom = resamples == nil ? nil : CalendarDay(daysSince1970: base.asOf)
        do {
            let context = AnalysisContext(asOf: CalendarDay(daysSince1970: base.asOf), seed: seed)
            var result = try engine.segment(PurchaseSummaries(of: base.rows), in: context)
            result.overview.rejectedRows = [
                RejectedRow(file: "a.csv", line: 3, column: nil, message: "m", remedy: "r", record: "x,y"),
                RejectedRow(file: "a.csv", line: 4, column: 2, message: "m", remedy: "r", record: "\"é\u{0}"),
            ]
            return result
        } catch let error as ClienteleError where [.noPositiveValue, .emptyBase].contains(error.code) {
            return nil
        }
    }

    @Test("Random bases are read back equal, with and without uncertainty and migration")
    func roundTrip() throws {
        for seed in UInt64(1)...40 {
            for resamples in [10, nil] {
                guard let result = try segmentation(seed: seed, resamples: resamples) else { continue }
                let form = try encodedForm(result)
                let again = try JSONDecoder().decode(Segmentation.self, from: form)
                #expect(again == result, "seed \(seed)")
                #expect(try encodedForm(again) == form, "seed \(seed)")
                for customer in result.customers {
                    #expect(try JSONDecoder().decode(SegmentedCustomer.self, from: encodedForm(customer)) == customer, "seed \(seed)")
                }
            }
        }
    }

    private func object(_ value: some Encodable) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: encodedForm(value)) as? [String: Any])
    }

    @Test("The keys are those that are promised, and what does not exist is null")
    func keys() throws {
        let result = try CustomerSegmentation().segment(
            PurchaseSummaries(of: [PlainRow("a", 1, 8_961), PlainRow("b", 1, 100)]), in: AnalysisContext(asOf: CalendarDay("1970-01-05")))
        let overview = try object(result.overview)
        for key in [
            "asOf", "currency", "customers", "purchases", "totalValue", "gini", "classes", "cuts", "reconciliation", "withoutPurchases",
            "rejectedRows", "segments", "tiers",
        ] {
            #expect(overview[key] != nil, "\(key)")
        }
        #expect(overview["uncertainty"] is NSNull && overview["migration"] is NSNull)
        #expect(overview["totalValue"] as? String == "90.61" && overview["asOf"] as? String == "1970-01-05")
        #expect(overview["currency"] as? String == "EUR")
        let classes = try #require(overview["classes"] as? [[String: Any]])
        #expect(Set(classes[0].keys) == ["class", "customers", "value", "customerShare", "valueShare"])
        let reconciliation = try #require(overview["reconciliation"] as? [String: Any])
        #expect(Set(reconciliation.keys) == ["positive", "negative", "withoutPurchases", "net"])
        let cuts = try #require(overview["cuts"] as? [String: [[String: Any]]])
        #expect(cuts["frequency"]?.map { $0["from"] is NSNull } == [false, false, true, true])
        #expect(try object(result.customers)["classStability"] is NSNull)
        #expect(try object(result.customers[0])["classStability"] is NSNull)
        let early = CustomerSegmentation(
            valueClasses: try ValueClasses(cuts: [
                ShareCut(name: "nobody", upTo: Share(0, of: 1)), ShareCut(name: "all", upTo: .whole),
            ]))
        let empty = try early.segment(PurchaseSummaries(of: [PlainRow("a", 1, 1)]), in: AnalysisContext(asOf: .max))
        let cut = try #require((try object(empty.overview)["cuts"] as? [String: [[String: Any]]])?["valueClasses"]?.first)
        #expect(cut["lowestValue"] is NSNull)
    }

    @Test("Columns that do not fit together are refused as unreadable")
    func contradictions() throws {
        let result = try CustomerSegmentation().segment(
            PurchaseSummaries(of: [PlainRow("a", 1, 8_961), PlainRow("b", 1, 100)]), in: AnalysisContext(asOf: .max))
        for (column, value) in [
            ("ids", ["b", "a"] as Any), ("ids", ["a"]), ("ids", ["a", "a"]), ("recencyDays", [1]), ("frequencies", [1, 2, 3]),
            ("monetary", []),
            ("cells", [0, 125]), ("segments", [0, 10]), ("valueClasses", [3, 0]), ("tiers", [4, 0]), ("classStability", [1.0]),
            ("segmentNames", ["one"]), ("minorUnitDigits", -1), ("minorUnitDigits", 10), ("classNames", [String]()),
        ] {
            var columns = try object(result.customers)
            columns[column] = value
            let data = try JSONSerialization.data(withJSONObject: columns)
            #expect("\(column) \(value)") { try JSONDecoder().decode(SegmentedCustomers.self, from: data) } throws: {
                ($0 as? ClienteleError)?.code == .unreadableEncoding
            }
        }
    }

    @Test("Cells, options and policies are checked when they are read")
    func checkedValues() throws {
        func refuses<Value: Decodable>(_ type: Value.Type, _ json: String, _ code: ClienteleError.Code) {
            #expect("\(json)") { try JSONDecoder().decode(type, from: Data(json.utf8)) } throws: { ($0 as? ClienteleError)?.code == code }
        }
        refuses(RFMCell.self, #"{"recency":6,"frequency":1,"monetary":1}"#, .invalidArgument)
        refuses(RFMCell.self, #"{"recency":1,"frequency":0,"monetary":1}"#, .invalidArgument)
        refuses(RFMCell.self, #"{"recency":9223372036854775807,"frequency":1,"monetary":1}"#, .invalidArgument)
        refuses(BootstrapOptions.self, #"{"resamples":0,"level":0.5}"#, .invalidArgument)
        refuses(BootstrapOptions.self, #"{"resamples":9223372036854775807,"level":0.5}"#, .invalidArgument)
        refuses(BootstrapOptions.self, #"{"resamples":10,"level":1e300}"#, .invalidArgument)
        refuses(ValueClasses.self, #"{"basis":"revenue","cuts":[]}"#, .invalidPolicy)
        refuses(CustomerTiers.self, #"{"basis":"profit","cuts":[{"name":"A","upTo":{"numerator":1,"denominator":2}}]}"#, .invalidPolicy)
        refuses(ShareCut.self, #"{"name":"A","upTo":{"numerator":1,"denominator":0}}"#, .invalidArgument)
        for cell in RFMCell.all { #expect(try JSONDecoder().decode(RFMCell.self, from: encodedForm(cell)) == cell) }
        let options = try BootstrapOptions(resamples: 7, level: 0.9)
        #expect(try JSONDecoder().decode(BootstrapOptions.self, from: encodedForm(options)) == options)
        let classes = ValueClasses.eightyTwenty(on: .profit)
        #expect(try JSONDecoder().decode(ValueClasses.self, from: encodedForm(classes)) == classes)
        let tiers = CustomerTiers.customary()
        #expect(try JSONDecoder().decode(CustomerTiers.self, from: encodedForm(tiers)) == tiers)
    }

    @Test("Randomly damaged JSON is an error or a value that works, never a crash")
    func damage() throws {
        let forms = try (1...4).compactMap { try segmentation(seed: $0, resamples: $0 % 2 == 0 ? 5 : nil) }.map { try encodedForm($0) }
        #expect(!forms.isEmpty)
        for form in forms {
            for seed in UInt64(1)...250 {
                guard let value = try? JSONDecoder().decode(Segmentation.self, from: DamagedJSON.damaged(form, seed: seed)) else {
                    continue
                }
                _ = value.customers.indicesByMonetary().map { value.customers[$0] }
                _ = try? SegmentMigration(from: value, to: value)
                #expect(try JSONDecoder().decode(Segmentation.self, from: encodedForm(value)) == value, "seed \(seed)")
            }
        }
    }
}
