import Clientele

/// What a check throws when it sees something that the contract forbids.
struct ContractBreach: Error {
    let message: String

    static func require(_ holds: Bool, _ message: @autoclosure () -> String) throws {
        guard holds else { throw ContractBreach(message: message()) }
    }

    /// Requires that an act is refused with an error of a code.
    static func requireRefusal(_ code: ClienteleError.Code, of what: String, by act: () async throws -> WriteReceipt) async throws {
        do {
            _ = try await act()
        } catch let error as ClienteleError where error.code == code {
            return
        } catch {
            throw ContractBreach(message: "\(what) was refused, but not with \(code): \(error)")
        }
        throw ContractBreach(message: "\(what) was not refused")
    }

    /// Runs a check and tells what it threw as a violation.
    static func violation(of rule: StoreRule, by check: () async throws -> Void) async -> ContractViolation? {
        do {
            try await check()
            return nil
        } catch let breach as ContractBreach {
            return ContractViolation(rule: rule, message: breach.message)
        } catch {
            return ContractViolation(rule: rule, message: "the store threw: \(error)")
        }
    }
}
