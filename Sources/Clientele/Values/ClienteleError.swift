/// An error that says what is wrong, where, and what to do about it.
///
/// Errors are one struct with an extensible ``Code`` instead of an enum, so that a new code never breaks an app's `switch`.
///
/// ```swift
/// do {
///     _ = try Money("12,50", in: .usd)
/// } catch let error as ClienteleError {
///     print(error.code == .invalidAmount)  // true
/// }
/// ```
public struct ClienteleError: Error, Sendable, Hashable, Codable {
    /// What kind of error it is; compare against the static members.
    public var code: Code
    /// What is wrong, as a sentence without a closing full stop.
    public var message: String
    /// Where it is wrong: a file, line and column, or `nil` where there is no such place.
    public var location: SourceLocation?
    /// What to do about it, as a sentence without a closing full stop.
    public var remedy: String

    /// Makes an error from its four parts.
    ///
    /// - Parameters:
    ///   - code: The kind of error.
    ///   - message: What is wrong.
    ///   - location: The place in a file, if there is one.
    ///   - remedy: What to do about it.
    public init(_ code: Code, _ message: String, at location: SourceLocation? = nil, remedy: String) {
        self.code = code
        self.message = message
        self.location = location
        self.remedy = remedy
    }

    /// The same error, placed in a file.
    ///
    /// - Parameter location: The place; `nil` leaves the error as it is.
    /// - Returns: The error with that location.
    public func located(at location: SourceLocation?) -> ClienteleError {
        guard let location else { return self }
        var error = self
        error.location = location
        return error
    }
}

extension ClienteleError: CustomStringConvertible {
    /// The error in one line: `FILE:LINE:COLUMN: what is wrong; what to do`.
    public var description: String {
        let place = location.map { "\($0): " } ?? ""
        return "\(place)\(message); \(remedy)"
    }
}
