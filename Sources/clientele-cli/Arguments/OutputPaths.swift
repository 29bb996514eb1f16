import Foundation

/// The files that a call writes, checked before anything is read: none may take the place of another, or of a file that is read.
enum OutputPaths {
    /// Refuses an empty path, two outputs in one place, and an output in the place of an input.
    static func check(_ arguments: ParsedArguments) throws {
        let outputs = ["--output", "--customers"].compactMap { name in arguments.text(name).map { (name: name, path: $0) } }
        for output in outputs where output.path.isEmpty {
            throw InputProblems("\(output.name): the path is empty; give the path of a file")
        }
        if let customers = arguments.text("--customers").flatMap(place),
            customers == place(of: arguments.text("--output") ?? "-")
        {
            throw InputProblems("--customers and the result would go to the same place; give each a file of its own")
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
