/// What keeps the comparison from running.
enum BasketComparisonFault: Error {
    case notANumber(String)
    case usage
}
