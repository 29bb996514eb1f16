import Foundation

/// The CDNOW purchases that come with the project.
enum Sample {
    static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Documentation/Data/cdnow-sample.csv").standardizedFileURL.path

    static let asOf = "1998-06-30"

    static var text: String { get throws { try String(contentsOfFile: path, encoding: .utf8) } }

    /// The sample's lines without the header.
    static var rows: [String] { get throws { try text.split(separator: "\n").dropFirst().map(String.init) } }

    static let header = "customer_id,date,quantity,amount"
}
