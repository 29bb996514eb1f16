import Testing

/// Checks that a run was refused as bad usage or bad input must be.
func expectRefusal(
    _ run: Tool.Run, at location: String? = nil, says words: [String] = [], sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    #expect(run.status == 2, "\(run.error)", sourceLocation: sourceLocation)
    #expect(run.output.isEmpty, "something on standard output", sourceLocation: sourceLocation)
    #expect(!run.errorLines.isEmpty && run.errorLines.count <= 21, sourceLocation: sourceLocation)
    for line in run.errorLines { #expect(line.hasPrefix("clientele-cli: "), "\(line)", sourceLocation: sourceLocation) }
    let first = String(run.errorLines.first ?? "")
    // What is wrong; what to do.
    #expect(first.contains("; "), "\(first)", sourceLocation: sourceLocation)
    if let location { #expect(first.hasPrefix("clientele-cli: \(location): "), "\(first)", sourceLocation: sourceLocation) }
    for word in words { #expect(first.contains(word), "\(first)", sourceLocation: sourceLocation) }
}
