import Clientele

/// A result with the rows that could not be read, under one key more.
struct RejectedRowsBeside<Result: Encodable>: Encodable {
    let result: Result
    let rejectedRows: [RejectedRow]

    private enum CodingKeys: String, CodingKey {
        case rejectedRows
    }

    func encode(to encoder: any Encoder) throws {
        try result.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(rejectedRows, forKey: .rejectedRows)
    }
}
