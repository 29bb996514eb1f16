/// The four key processes of managing customers along their lifecycle.
///
/// ```swift
/// print(ManagementProcess.acquisition.states.map(\.rawValue))  // ["target", "lost"]
/// ```
public enum ManagementProcess: String, Sendable, Hashable, Codable, CaseIterable {
    /// Deciding whom to win.
    case selection
    /// Winning customers.
    case acquisition
    /// Keeping customers.
    case retention
    /// Growing the business with customers.
    case development

    /// The states whose customers the process is responsible for, in the order of their declaration.
    public var states: [CustomerState] { CustomerState.allCases.filter { $0.managementProcess == self } }
}
