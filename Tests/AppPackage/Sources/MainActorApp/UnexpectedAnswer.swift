/// The SDK answered otherwise than worked out by hand.
struct UnexpectedAnswer: Error, CustomStringConvertible {
    let description: String
}

/// Ends the app with an error when an answer is not the one worked out by hand.
func expect<Answer: Equatable>(_ answer: Answer, _ question: String, equals expected: Answer) throws {
    guard answer == expected else {
        throw UnexpectedAnswer(description: "\(question): \(answer), but by hand \(expected)")
    }
}
