/// A snapshot that can make a base itself, faster than by handing over record after record.
package protocol BaseProviding: CustomerSnapshot {
    /// The base that ``CustomerSnapshot/base(_:)`` promises.
    func providedBase(_ selection: RecordSelection) async throws -> CustomerBase
}
