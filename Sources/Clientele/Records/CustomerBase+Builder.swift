extension CustomerBase {
    /// Collects records in batches and makes a base of them at the end.
    ///
    /// ```swift
    /// var builder = CustomerBase.Builder(currency: .eur)
    /// for batch in batches { try builder.add(purchases: batch, badRecords: .collect) }
    /// let base = try builder.build()
    /// ```
    public struct Builder: Sendable {
        @usableFromInline package var intake: PurchaseIntake
        private var profiles: [Customer] = []

        /// Starts a collection.
        ///
        /// - Parameter currency: The currency that all amounts must be in; without one, that of the first record.
        public init(currency: Currency? = nil) {
            intake = PurchaseIntake(currency: currency)
        }

        /// The purchases that were not taken, in the order they came.
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
        /// - Parameter customers: Records of any conforming type.
        /// - Throws: ``ClienteleError/Code/invalidRecord`` for an empty id, or what a record's properties throw.
        /// - Complexity: O(*n*).
        public mutating func add<Customers: Sequence>(customers: Customers) throws where Customers.Element: CustomerRecord {
            for record in customers { try add(Customer(record)) }
        }

        private mutating func add(_ customer: Customer) throws {
            var id = customer.customerID.text
            guard !id.isEmpty else {
                throw ClienteleError(.invalidRecord, "the id of a customer is empty", remedy: "give every customer an id")
            }
            try intake.requireRoom()
            id.withUTF8 { intake.rows.note(customer: $0) }
            profiles.append(customer)
        }

        /// Makes the base.
        ///
        /// - Returns: The snapshot.
        /// - Throws: ``ClienteleError/Code/duplicateRecord`` when one record id stands for two different purchases, or a customer has
        ///   two different records.
        /// - Complexity: O(*n* + *c* log *c*) for *n* purchases of *c* customers.
        public func build() throws -> CustomerBase {
            var seen: [CustomerID: Customer] = [:]
            for profile in profiles {
                if let other = seen.updateValue(profile, forKey: profile.customerID), other != profile {
                    throw ClienteleError(
                        .duplicateRecord, "customer '\(profile.customerID)' has two different records",
                        remedy: "hand over one record a customer")
                }
            }
            return try CustomerBase(intake: intake, profiles: Array(seen.values))
        }
    }
}

extension Customer {
    /// Copies what a record of any conforming type says.
    ///
    /// - Parameter record: The record.
    /// - Throws: What the record's properties throw.
    public init(_ record: some CustomerRecord) throws {
        self.init(
            customerID: CustomerID(record.customerID), kind: record.customerKind, since: try record.customerSince,
            isTarget: record.isTargetCustomer, accountManager: record.accountManager, division: record.customerDivision,
            parentID: record.parentCustomerID.map { CustomerID($0) }, attributes: record.customerAttributes)
    }
}
