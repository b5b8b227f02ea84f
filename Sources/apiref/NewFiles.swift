import EndpointModel
import Foundation
import ReferenceCommand

/// Files that are written where none are: all of them or none.
enum NewFiles {
    /// What stands where the files are to go.
    static func problems(with paths: [String]) -> [Diagnostic] {
        var problems = paths.filter(FileManager.default.fileExists).map { path in
            problem(
                "file-exists",
                "this is there already, so nothing is written; expected no such file: move it away",
                path
            )
        }
        for file in Set(paths.compactMap(fileInPlaceOfFolder)).sorted() {
            problems.append(
                problem("file-exists", "this is a file; expected a folder: choose another with --into", file)
            )
        }
        return problems
    }

    /// Writes the files, with the folders that their paths ask for.
    ///
    /// - Returns: Why it could not be done; whatever had been written by then is gone again.
    static func write(_ files: [(path: String, bytes: [UInt8])]) -> Diagnostic? {
        var written: [String] = []
        for (path, bytes) in files {
            do {
                written += try makeFolders(for: path)
                try Data(bytes).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
                written.append(path)
            } catch {
                for path in written.reversed() { try? FileManager.default.removeItem(atPath: path) }
                let reason = error.localizedDescription
                return problem(
                    "output",
                    "this can't be written, so nothing is; expected a folder that may be written to: \(reason)",
                    path
                )
            }
        }
        return nil
    }

    /// Makes the folders on the way to a file that are not there.
    ///
    /// - Returns: Their paths, the outermost first.
    private static func makeFolders(for path: String) throws -> [String] {
        let missing = folders(on: path).filter { !FileManager.default.fileExists(atPath: $0) }
        for folder in missing {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        }
        return missing
    }

    /// The folders on the way to a file, the outermost first.
    private static func folders(on path: String) -> [String] {
        path.indices.filter { path[$0] == "/" && $0 > path.startIndex }.map { String(path[..<$0]) }
    }

    private static func fileInPlaceOfFolder(of path: String) -> String? {
        folders(on: path).first { folder in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) && !isFolder.boolValue
        }
    }

    private static func problem(_ rule: String, _ message: String, _ path: String) -> Diagnostic {
        Diagnostic(.error, rule: rule, message, at: PageRange(page: path))
    }
}
