internal import Clientele
#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension SyntheticBase {
    /// Writes the base as one CSV file a kind of record, with a `README.txt` that says what it is.
    ///
    /// Every row says that it is synthetic: the ids of customers, campaigns and leads begin with `synthetic-`. The columns are the property
    /// names of the records in snake case without the kind's prefix; `purchases.csv` has the columns `customer_id`, `date`, `amount`,
    /// `quantity`, `product`, `category`, `channel`, `region`, `order_id`, `cost`, `currency`. What does not exist is an empty field;
    /// yes and no are `true` and `false`.
    ///
    /// ```swift
    /// let base = try SyntheticBase(customers: 200, seed: 1)
    /// try base.write(to: "demo")
    /// // demo/README.txt, demo/customers.csv, demo/purchases.csv, …
    /// ```
    ///
    /// - Parameter directory: The folder's path; it is made where it is missing, and files of the same names in it are replaced.
    /// - Returns: What was written.
    /// - Throws: ``Clientele/ClienteleError/Code/fileAccess`` for a place where nothing can be written.
    /// - Complexity: O(*n*) time in the number of records, O(1) memory.
    @discardableResult
    public func write(to directory: String) throws -> SyntheticExport {
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            try Data(readme.utf8).write(to: URL(filePath: "\(directory)/README.txt"), options: .atomic)
        } catch {
            throw ClienteleError(
                .fileAccess, "'\(directory)' is no folder that can be written to", remedy: "name a folder that exists or can be made")
        }
        let files = try SyntheticFile.allCases.map { file in
            let name = "\(file.rawValue).csv"
            return SyntheticExport.File(name: name, records: try write(file, to: "\(directory)/\(name)"))
        }
        return SyntheticExport(
            customers: customerCount, seed: seed, currency: currency, firstDay: firstDay, lastDay: lastDay,
            files: files.sorted { $0.name < $1.name })
    }

    private func write(_ file: SyntheticFile, to path: String) throws -> Int {
        switch file {
        case .customers: return try write(customers, file, to: path) { try $1.row($0) }
        case .purchases: return try write(purchases, file, to: path) { try $1.row($0) }
        case .contacts: return try write(contacts, file, to: path) { try $1.row($0) }
        case .serviceCases: return try write(serviceCases, file, to: path) { try $1.row($0) }
        case .campaigns: return try write(campaigns, file, to: path) { try $1.row($0) }
        case .campaignResponses: return try write(campaignResponses, file, to: path) { try $1.row($0) }
        case .leads: return try write(leads, file, to: path) { try $1.row($0) }
        case .stageChanges: return try write(stageChanges, file, to: path) { try $1.row($0) }
        case .contracts: return try write(contracts, file, to: path) { try $1.row($0) }
        case .invoices: return try write(invoices, file, to: path) { try $1.row($0) }
        case .surveys: return try write(surveys, file, to: path) { try $1.row($0) }
        }
    }

    private func write<Records: Sequence>(
        _ records: Records, _ file: SyntheticFile, to path: String, row: (Records.Element, inout CSVWriter) throws -> Void
    ) throws -> Int {
        var writer = try CSVWriter(path: path)
        for column in file.columns { try writer.text(column) }
        try writer.endRow()
        var count = 0
        for record in records {
            try row(record, &writer)
            count += 1
        }
        try writer.finish()
        return count
    }

    private var readme: String {
        """
        Synthetic data
        ==============
        Everything in this folder is made up: \(customerCount) customers from seed \(seed), \(firstDay) to \(lastDay), amounts in \(currency).
        No row comes from a real ledger. Analyse it as of \(lastDay).

        \(SyntheticFile.allCases.map { "\($0.rawValue).csv: \($0.columns.joined(separator: ", "))" }.joined(separator: "\n"))

        Planted, for an analysis to find:
        - \(SyntheticEffects.seasonalCategory) sells in April to July: 24 % of freely drawn lines against 6 % in the other months.
        - One buyer in ten costs more in contacts than it brings in margin.
        - Campaign \(SyntheticEffects.campaignWithUplift) lifts the response rate by 3 points, \(SyntheticEffects.campaignWithoutUplift) by none.
        - \(SyntheticEffects.pairedProducts.0) and \(SyntheticEffects.pairedProducts.1) are bought together with lift 4.
        - Region \(SyntheticEffects.decliningRegion) declines: on the last day a fifth of its orders is left.

        """
    }
}
