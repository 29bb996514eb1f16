import Foundation

/// The files that a call writes, checked before anything is read: none may take the place of another, or of a file that is read.
enum OutputPaths {
    /// Refuses an empty path, two outputs in one place, and an output in the place of an input.
    static func check(_ arguments: ParsedArguments) throws {
        let outputs = ["--output", "--customers", "--map", "--report"].compactMap { name in
            arguments.text(name).map { (name: name, path: $0) }
        }
        for output in outputs where output.path.isEmpty {
            throw InputProblems("\(output.name): the path is empty; give the path of a file")
        }
        var taken = [(name: "the result", place: place(of: arguments.text("--output") ?? "-"))]
        for output in outputs where output.name != "--output" {
            let place = place(of: output.path)
            if let other = taken.first(where: { $0.place != nil && $0.place == place }) {
                throw InputProblems("\(output.name) and \(other.name) would go to the same place; give each a file of its own")
            }
            taken.append((output.name, place))
        }
        let inputs = (arguments.inputs + RecordFile.files(arguments).map(\.path)).filter { $0 != "-" && !$0.isEmpty }.compactMap(place)
        for output in outputs where output.path != "-" {
            guard let place = place(of: output.path) else { continue }
            guard !inputs.contains(place) else {
                throw InputProblems("\(output.name): '\(output.path)' is also read, and would be replaced; write to another file")
            }
            guard !StoreFolder.isStore(URL(fileURLWithPath: place).deletingLastPathComponent().path) else {
                throw InputProblems("\(output.name): '\(output.path)' lies in the folder of a store; write to another folder")
            }
        }
    }

    /// The same for every way to write a path; `nil` for devices and pipes, which nothing replaces.
    private static func place(of path: String) -> String? {
        if path == "-" { return path }
        let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
        let kind = try? FileManager.default.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType
        return kind == nil || kind == .typeRegular ? resolved : nil
    }
}
