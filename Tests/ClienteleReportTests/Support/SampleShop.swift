import Clientele
import ClienteleReport

/// Results of a made-up shop.
enum SampleShop {
    /// Purchases and refunds of some customers over some months, the same for the same seed.
    static func purchases(
        customers: Int = 60, months: Int = 14, currency: Currency = .cny, seed: UInt64 = 1
    ) throws -> [Purchase] {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var purchases: [Purchase] = []
        let start = try CalendarDay("2022-01-01")
        for customer in 0..<customers {
            let first = next(months * 20)
            for _ in 0...next(1 + customer % 9) {
                let day = start.advanced(by: min(first + next(months * 30 - first), months * 30 - 1))
                let isRefund = next(12) == 0
                let amount = Int64(next(90_000) + 100) * (isRefund ? -1 : 1)
                purchases.append(
                    Purchase(
                        customerID: CustomerID("customer \(customer)"), day: day, amount: Money(minorUnits: amount, currency: currency)))
            }
        }
        return purchases
    }

    /// Everything a report can show of the made-up shop but for the seven analyses.
    static func result(
        _ purchases: [Purchase], asOf: String = "2023-02-10", lifecyclePolicy: any LifecyclePolicy = .ownRhythm,
        segmentation: CustomerSegmentation? = nil
    ) throws -> CustomerReportResult {
        let full = CustomerSegmentation(
            uncertainty: try BootstrapOptions(resamples: 40), migrationFrom: try CalendarDay("2022-08-31"))
        return try CustomerReportAnalysis(segmentation: segmentation ?? full, lifecyclePolicy: lifecyclePolicy, sevenP: nil)
            .analyze(CustomerBase(purchases: purchases), in: AnalysisContext(asOf: CalendarDay(asOf), seed: 3))
    }

    /// Rows that could not be taken.
    static func rejectedRows(_ count: Int) -> [RejectedRow] {
        (0..<count).map {
            RejectedRow(
                file: "sales.csv", line: $0 + 2, column: 3, message: "'\($0),5' is no amount", remedy: "write it with a point",
                record: "c,2024-01-31,\"\($0),5\"")
        }
    }
}

extension ReportDocument {
    /// The tables of the report, those of pictures among them, by caption.
    var tables: [String: ReportTable] {
        let tables = sections.flatMap(\.blocks).compactMap { block in
            switch block {
            case .table(let table): table
            case .figure(let figure): figure.data
            default: nil
            }
        }
        return Dictionary(tables.map { ($0.caption, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The table of a caption; an empty one where there is none.
    func table(_ term: Term) -> ReportTable {
        tables[vocabulary[term]] ?? ReportTable(caption: "", columns: [], rows: [])
    }
}

/// A number as it stood before it was made readable.
func plain(_ text: String) -> String {
    text.replacing(",", with: "").replacing("−", with: "-")
}
