/// Why facts are not appended: what the trail takes down, and what the principal is told.
struct AppendRefusal: Error {
    let entry: AuditEntry
    let message: String
}
