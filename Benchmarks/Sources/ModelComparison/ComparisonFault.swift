/// What keeps a comparison from running.
enum ComparisonFault: Error {
    case emptyFile(String)
    case notANumber(String)
    case noColumn(String)
    case usage
}
