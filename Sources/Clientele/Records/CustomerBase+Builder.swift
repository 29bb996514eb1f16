extension CustomerBase {
    /// Collects records of every kind in batches and makes a base of them at the end.
    ///
    /// Kinds and batches may come in any order, and the same records always make the same base; only with
    /// ``ConflictingRecordHandling/keepLast`` does the order matter, and only among records of one kind and id. Whoever a record belongs to is a customer
    /// of the base, bought or not. All amounts, of whatever kind, are in one currency.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder(currency: .eur)
    /// for batch in batches { try builder.add(purchases: batch, badRecords: .collect) }
    /// try builder.add(contacts: calls)
    /// let base = try builder.build()
    /// ```
    public struct Builder: Sendable {
        @usableFromInline package var intake: PurchaseIntake
        /// Kept apart from the intake's currency and rejected records, which are those of all kinds.
        private var records = RecordIntake(currency: nil)
        /// What is made of different records of one kind and id.
        public let conflictingRecords: ConflictingRecordHandling

        /// Starts a collection.
        ///
        /// - Parameters:
        ///   - currency: The currency that all amounts must be in; without one, that of the first record.
        ///   - details: Which optional columns of purchases are kept.
        ///   - conflictingRecords: What to make of different records of one kind and id.
        public init(
            currency: Currency? = nil, details: PurchaseDetails = .all, conflictingRecords: ConflictingRecordHandling = .refuse
        ) {
            self.conflictingRecords = conflictingRecords
            intake = PurchaseIntake(currency: currency, details: details)
        }

        /// The records that were not taken, in the order they came.
        public var rejectedRecords: [RejectedRecord] { intake.rejected }

        /// Adds a batch of purchases.
        ///
        /// - Parameters:
        ///   - purchases: Records of any conforming type.
        ///   - handling: What to do with a bad record.
        /// - Throws: ``ClienteleError`` for the first bad record, unless bad ones are collected.
        /// - Complexity: O(*n*).
        @inlinable
        public mutating func add<Purchases: Sequence>(purchases: Purchases, badRecords handling: BadRecordHandling = .stop) throws
        where Purchases.Element: PurchaseRecord {
            try intake.add(purchases, handling: handling)
        }

        /// Adds a batch of customers, who need not have bought anything.
        ///
        /// Empty ids and an attribute that is infinite or no number make a bad record. A group account is not thereby a customer of the
        /// base.
        ///
        /// - Parameters:
        ///   - customers: Records of any conforming type.
        ///   - handling: What to do with a bad record.
        /// - Throws: ``ClienteleError`` for the first bad record, unless bad ones are collected.
        /// - Complexity: O(*n*).
        @inlinable
        public mutating func add<Customers: Sequence>(customers: Customers, badRecords handling: BadRecordHandling = .stop) throws
        where Customers.Element: CustomerRecord {
            try take(customers, kind: .customer, handling: handling) { try $0.keep(Customer($1)) }
        }

        /// Makes the base.
        ///
        /// - Returns: The snapshot.
        /// - Throws: ``ClienteleError/Code/duplicateRecord`` when conflicts are refused and one record id stands for two different
        ///   records of a kind, so also when a customer has two different records; ``ClienteleError/Code/overflow`` for more rows than 32 bits can number.
        /// - Complexity: O(*n* log *n*) for *n* records, O(*n* + *c* log *c*) for purchases alone of *c* customers.
        public func build() throws -> CustomerBase {
            try CustomerBase(intake: intake, records: records, conflicts: conflictingRecords)
        }

        /// Takes every record of a sequence, or none where a bad one ends it.
        @inlinable
        mutating func take<Records: Sequence>(
            _ batch: Records, kind: RecordKind, handling: BadRecordHandling, keep: (inout RecordIntake, Records.Element) throws -> Void
        ) throws {
            var taken = startBatch()
            var position = 0
            for record in batch {
                do {
                    try keep(&taken, record)
                } catch {
                    try taken.reject(error, kind: kind, position: position, handling: handling)
                }
                position += 1
            }
            finish(taken)
        }

        @usableFromInline
        func startBatch() -> RecordIntake { RecordIntake(currency: intake.currency) }

        @usableFromInline
        mutating func finish(_ batch: RecordIntake) {
            intake.goOn(after: batch)
            records.append(batch)
        }
    }
}
