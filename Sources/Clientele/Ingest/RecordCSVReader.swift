/// Reads CSV files (RFC 4180, UTF-8) of each kind of record into the ready-made record types.
///
/// ```swift
/// let read = try RecordCSVReader().customers(from: "customers.csv")
/// print(read.records.count == read.outcome.rowsAccepted)  // true
/// ```
///
/// ## What a file looks like
/// The header names the columns, in any order; names are compared without regard to ASCII case and surrounding spaces. A column's name is
/// that of the record's property in snake case, with or without the kind's prefix (`channel` or `contact_channel`);
/// ``CSVReadingOptions/columns`` maps other names. Columns without a role are passed over, except that those of a customers or leads file
/// become attributes: numbers, days or flags where every cell of the column is one, and text otherwise.
///
/// Days are `yyyy-MM-dd` or RFC 3339 time stamps, then taken in ``CSVReadingOptions/timeZone``; amounts are digits with an optional sign
/// and an optional point; a `currency` column says what the amounts are in. Yes and no are `true` and `false`, or `yes` and `no`, or `1`
/// and `0`. An empty cell is what is not known. Cells are taken as they stand: spaces around an id belong to the id, and a day or an amount
/// with spaces is none. In text the apostrophe is undone with which ``CSVWriter`` protects spreadsheets, unless the options say otherwise.
///
/// Lines end with a line feed, with or without a carriage return; a byte order mark, empty lines and a last line without its end do no
/// harm. A record may take 16 MiB.
///
/// ## What is rejected
/// A row that cannot be taken is a value, not an error: ``IngestOutcome/rejectedRows`` tells file, line, column, reason and remedy, and the
/// caller decides whether to go on without it. Rejected is a row that has another number of fields than the header, breaks the CSV grammar,
/// is not UTF-8 where text is kept, lacks what its kind requires, has a cell that cannot be read, or is in another currency than the rows
/// before it; and a second row of the same customer, campaign or lead. A line that breaks the grammar costs only itself: reading goes
/// on with the next line.
///
/// For an analysis of many purchases, ``CustomerBase`` and ``PurchaseSummaries`` read files without making a record a row;
/// ``purchases(from:)`` is for apps that want the records themselves.
public struct RecordCSVReader: Sendable {
    /// How files are read.
    public var options: CSVReadingOptions

    /// Makes a reader.
    ///
    /// - Parameter options: How files are read.
    public init(options: CSVReadingOptions = CSVReadingOptions()) {
        self.options = options
    }

    /// Reads purchases.
    ///
    /// Columns: `customer_id`, `date` and `amount`, and optionally the other columns of ``PurchaseColumn``.
    ///
    /// - Parameter path: The file's path, or `-` for standard input.
    /// - Returns: The records in the order of the file, and what became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*size of the file*).
    public func purchases(from path: String) throws -> (records: [Purchase], outcome: IngestOutcome) {
        try read(Purchase.self, path: path)
    }

    /// Reads customers.
    ///
    /// Columns: `customer_id`, and optionally `kind` (`person` or `company`), `since`, `is_target`, `account_manager`, `division` and
    /// `parent_id`; any other column is an attribute.
    ///
    /// - Parameter path: The file's path, or `-` for standard input.
    /// - Returns: The records in the order of the file, and what became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*size of the file*).
    public func customers(from path: String) throws -> (records: [Customer], outcome: IngestOutcome) {
        try read(Customer.self, path: path)
    }

    /// Reads contacts.
    ///
    /// Columns: `customer_id` and `day`, and optionally `id`, `channel`, `direction` (`inbound` or `outbound`), `handler`, `purpose`,
    /// `outcome`, `minutes`, `cost`, `currency` and `campaign_id`.
    ///
    /// - Parameter path: The file's path, or `-` for standard input.
    /// - Returns: The records in the order of the file, and what became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*size of the file*).
    public func contacts(from path: String) throws -> (records: [Contact], outcome: IngestOutcome) {
        try read(Contact.self, path: path)
    }

    /// Reads service cases.
    ///
    /// Columns: `customer_id`, `kind` (`enquiry`, `complaint`, `request` or `other`) and `opened_day`, and optionally `id`,
    /// `first_response_minutes`, `settlement_minutes`, `is_open`, `is_escalated`, `disputed_amount`, `currency`, `handler` and `channel`.
    ///
    /// - Parameter path: The file's path, or `-` for standard input.
    /// - Returns: The records in the order of the file, and what became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*size of the file*).
    public func serviceCases(from path: String) throws -> (records: [ServiceCase], outcome: IngestOutcome) {
        try read(ServiceCase.self, path: path)
    }

    /// Reads campaigns.
    ///
    /// Columns: `campaign_id` and `first_day`, and optionally `last_day`, `name`, `channel`, `cost`, `currency` and `target_segment`.
    ///
    /// - Parameter path: The file's path, or `-` for standard input.
    /// - Returns: The records in the order of the file, and what became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*size of the file*).
    public func campaigns(from path: String) throws -> (records: [Campaign], outcome: IngestOutcome) {
        try read(Campaign.self, path: path)
    }

    /// Reads campaign responses.
    ///
    /// Columns: `customer_id`, `campaign_id`, `group` (`treated` or `control`) and `has_responded`, and optionally `contact_day`,
    /// `response_day`, `revenue`, `cost` and `currency`.
    ///
    /// - Parameter path: The file's path, or `-` for standard input.
    /// - Returns: The records in the order of the file, and what became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*size of the file*).
    public func campaignResponses(from path: String) throws -> (records: [CampaignResponse], outcome: IngestOutcome) {
        try read(CampaignResponse.self, path: path)
    }

    /// Reads leads.
    ///
    /// Columns: `lead_id` and `created_day`, and optionally `customer_id`, `source`, `referrer_id`, `stage`, `outcome` (`won` or `lost`),
    /// `closed_day`, `has_money`, `has_authority`, `has_need`, `buying_roles` (names with spaces between them), `expected_amount`,
    /// `currency`, `last_touch_day`, `next_touch_day`, `owner` and `division`; any other column is an attribute.
    ///
    /// - Parameter path: The file's path, or `-` for standard input.
    /// - Returns: The records in the order of the file, and what became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*size of the file*).
    public func leads(from path: String) throws -> (records: [Lead], outcome: IngestOutcome) {
        try read(Lead.self, path: path)
    }

    /// Reads contracts.
    ///
    /// Columns: `customer_id` and `start_day`, and optionally `end_day`, `end_reason` (`lapse`, `cancellation`, `death`, `maturity` or
    /// `other`), `id`, `product`, `annual_amount` and `currency`.
    ///
    /// - Parameter path: The file's path, or `-` for standard input.
    /// - Returns: The records in the order of the file, and what became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*size of the file*).
    public func contracts(from path: String) throws -> (records: [Contract], outcome: IngestOutcome) {
        try read(Contract.self, path: path)
    }

    /// Reads invoices.
    ///
    /// Columns: `customer_id`, `issued_day` and `amount`, and optionally `due_day`, `paid_day`, `paid_amount`, `currency`, `is_disputed`,
    /// `id`, `order_id` and `campaign_id`.
    ///
    /// - Parameter path: The file's path, or `-` for standard input.
    /// - Returns: The records in the order of the file, and what became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*size of the file*).
    public func invoices(from path: String) throws -> (records: [Invoice], outcome: IngestOutcome) {
        try read(Invoice.self, path: path)
    }

    /// Reads changes of stage.
    ///
    /// Columns: `customer_id`, `day` and `stage_after`, and optionally `stage_before`, `sequence` and `lead_id`.
    ///
    /// - Parameter path: The file's path, or `-` for standard input.
    /// - Returns: The records in the order of the file, and what became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*size of the file*).
    public func stageChanges(from path: String) throws -> (records: [StageChange], outcome: IngestOutcome) {
        try read(StageChange.self, path: path)
    }

    /// Reads survey answers.
    ///
    /// Columns: `customer_id`, `day`, `kind` (`satisfaction`, `recommendation`, `effort` or `other`), `scale_lowest` and
    /// `scale_highest`, and optionally `question`, `score`, `expectation`, `perception` and `id`.
    ///
    /// - Parameter path: The file's path, or `-` for standard input.
    /// - Returns: The records in the order of the file, and what became of the rows.
    /// - Throws: ``ClienteleError`` with a location for a file that cannot be read or has no usable header.
    /// - Complexity: O(*size of the file*).
    public func surveys(from path: String) throws -> (records: [Survey], outcome: IngestOutcome) {
        try read(Survey.self, path: path)
    }

    /// Reads a file of one kind of record.
    func read<Record: CSVTableRecord>(_ kind: Record.Type, path: String) throws -> (records: [Record], outcome: IngestOutcome) {
        var table = CSVTable(rows: RecordRows<Record>(options: options), file: path, options: options)
        try table.read(path: path) { _ in }
        let outcome = try table.outcome(currency: table.rows.settledCurrency)
        return (table.rows.finished(), outcome)
    }
}
