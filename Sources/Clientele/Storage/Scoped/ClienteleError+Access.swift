extension ClienteleError.Code {
    /// An act that the audit trail could not take down, and that was refused for it.
    public static let auditFailed = ClienteleError.Code(rawValue: "auditFailed")
    /// A store that failed in a way that the one who asked may not be told.
    public static let storeFailed = ClienteleError.Code(rawValue: "storeFailed")
}

extension ClienteleError {
    /// A refusal that says nothing about whether the customer exists.
    static func accessDenied(_ what: String) -> ClienteleError {
        ClienteleError(.accessDenied, what, remedy: "ask group management, or whoever keeps the directory of principals, for the right")
    }

    /// What a wrapped store threw, without words that could tell of records that may not be seen.
    static func withheld(_ error: any Error) -> any Error {
        switch error {
        case is CancellationError: return error
        case let error as ClienteleError:
            return ClienteleError(
                error.code, "the store refused with \(error.code); what it said is withheld", remedy: remedy(of: error.code))
        default:
            return ClienteleError(
                .storeFailed, "the store failed; what it said is withheld", remedy: "ask whoever keeps the store running")
        }
    }

    private static func remedy(of code: Code) -> String {
        switch code {
        case .versionConflict: "read the customers again, then decide anew"
        case .idempotencyConflict: "give every act of writing a key of its own"
        case .mixedCurrencies: "convert the facts to the currency of the store at a stated rate first"
        default: "ask whoever keeps the store running"
        }
    }
}
