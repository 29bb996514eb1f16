extension ClienteleError {
    /// The kind of a ``ClienteleError``: a stable name that later versions add to and never change.
    public struct Code: RawRepresentable, Sendable, Hashable, Codable, CustomStringConvertible {
        /// The stable name, for example `"invalidAmount"`.
        public let rawValue: String

        /// Makes a code from its name; apps may add their own.
        ///
        /// - Parameter rawValue: The stable name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The stable name.
        public var description: String { rawValue }

        /// Text that is not an amount of the currency.
        public static let invalidAmount = Code(rawValue: "invalidAmount")
        /// Text or numbers that are no calendar day.
        public static let invalidDay = Code(rawValue: "invalidDay")
        /// A currency code that is not known.
        public static let unknownCurrency = Code(rawValue: "unknownCurrency")
        /// Two currencies in one calculation.
        public static let mixedCurrencies = Code(rawValue: "mixedCurrencies")
        /// A value outside the range of its type.
        public static let overflow = Code(rawValue: "overflow")
        /// An argument outside its documented range.
        public static let invalidArgument = Code(rawValue: "invalidArgument")
        /// A record that breaks a rule of its kind, such as an empty customer id.
        public static let invalidRecord = Code(rawValue: "invalidRecord")
        /// A policy that contradicts itself: overlaps, leaves gaps, or is out of order.
        public static let invalidPolicy = Code(rawValue: "invalidPolicy")
        /// A change of stage that the rules do not allow.
        public static let forbiddenTransition = Code(rawValue: "forbiddenTransition")
        /// The analysis needs data that the base does not hold.
        public static let missingData = Code(rawValue: "missingData")
        /// The base holds nothing that the analysis could work on.
        public static let emptyBase = Code(rawValue: "emptyBase")
        /// The total value is zero or negative, so shares of it do not exist.
        public static let noPositiveValue = Code(rawValue: "noPositiveValue")
        /// Two records carry the same id.
        public static let duplicateRecord = Code(rawValue: "duplicateRecord")
        /// A file that cannot be opened, read or written.
        public static let fileAccess = Code(rawValue: "fileAccess")
        /// Bytes that are not valid UTF-8.
        public static let invalidText = Code(rawValue: "invalidText")
        /// Text that breaks the CSV grammar.
        public static let malformedCSV = Code(rawValue: "malformedCSV")
        /// Text that breaks the JSON grammar.
        public static let malformedJSON = Code(rawValue: "malformedJSON")
        /// A key of a JSON object that comes twice or is not known.
        public static let invalidKey = Code(rawValue: "invalidKey")
        /// A header that lacks a column, names it twice, or maps one that is not there.
        public static let invalidHeader = Code(rawValue: "invalidHeader")
        /// Encoded data of a version or shape that this build cannot read.
        public static let unreadableEncoding = Code(rawValue: "unreadableEncoding")
        /// An idempotency key that was used before for something else.
        public static let idempotencyConflict = Code(rawValue: "idempotencyConflict")
        /// A customer whose stored version is not the one that the writer expected.
        public static let versionConflict = Code(rawValue: "versionConflict")
        /// A store that somebody else has open for writing.
        public static let storeLocked = Code(rawValue: "storeLocked")
        /// A store that was opened for reading, or whose last write failed, and takes no writes.
        public static let storeReadOnly = Code(rawValue: "storeReadOnly")
        /// Stored bytes that are not what was written.
        public static let storeDamaged = Code(rawValue: "storeDamaged")
        /// Something that the policy does not allow.
        public static let accessDenied = Code(rawValue: "accessDenied")
    }
}
