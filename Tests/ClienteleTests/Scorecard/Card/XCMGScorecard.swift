import Foundation

@testable import Clientele

/// The example scorecard of a construction-machinery group, read from the file that users get.
enum XCMGScorecard {
    static func card() throws -> Scorecard {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<5 { root.deleteLastPathComponent() }
        return try JSONDecoder().decode(
            Scorecard.self, from: Data(contentsOf: root.appending(path: "Documentation/Data/xcmg-scorecard.json")))
    }
}
