import ClientGenerator
import ReferenceCommand
import ConcurrentMap
import EndpointModel
import Foundation
import Spelling
import SwiftEmitter

/// What a run writes: files that are checked, all of them, before the first is touched.
///
/// Only what apiref wrote before is replaced or removed, or an empty file, and never a file that the run has read.
struct Output {
    /// A file whose content on disk is not what it should be.
    struct Change {
        /// The file, as the caller named its folder.
        var path: String
        /// `nil` if there is no such file yet.
        var old: String?
        /// `nil` if there should be no such file any more.
        var new: String?
    }

    /// In the order in which they were added.
    private(set) var changes: [Change] = []
    private(set) var problems: [Diagnostic] = []
    private let inputs: Set<FileIdentity>

    /// - Parameter inputs: The paths of the files that the run has read.
    init(sparing inputs: [String]) {
        self.inputs = Set(inputs.compactMap(FileIdentity.init))
    }

    /// Adds a file.
    ///
    /// - Parameter mark: What of its text tells that apiref wrote it.
    mutating func add(_ text: String, at path: String, mark: OutputMark) {
        add(text, at: path, over: Self.present(at: path), mark)
    }

    /// Adds a folder's files, and the removal of those of an earlier run that are none of them.
    mutating func add(_ files: [GeneratedFile], in folder: String, mark: OutputMark) {
        let paths = files.map { Self.path(of: $0.name, in: folder) }
        for (index, present) in paths.concurrentMap(Self.present).enumerated() {
            add(files[index].contents, at: paths[index], over: present, mark)
        }
        let names = Set(files.map(\.name))
        let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in present.sorted() where name.hasSuffix(mark.fileExtension) && !names.contains(name) {
            let path = Self.path(of: name, in: folder)
            // A page that the run has read may have been written by another.
            if isInput(path) { continue }
            switch Self.present(at: path) {
            case .text(let old) where mark.isBorne(by: old): changes.append(Change(path: path, old: old, new: nil))
            case .unreadable(let error): reportUnreadable(path, error)
            case .nothing, .text, .onItsWay: break
            }
        }
    }

    /// Writes the changes, each file whole or not at all.
    ///
    /// - Returns: The path of the file that could not be written, and why; `nil` if all were.
    func write() -> (path: String, error: any Error)? {
        for change in changes {
            do {
                if let new = change.new {
                    try Self.write(new, to: change.path)
                } else {
                    try FileManager.default.removeItem(atPath: change.path)
                }
            } catch {
                return (change.path, error)
            }
        }
        return nil
    }
}

extension Output {
    /// What stands at a path before the run.
    private enum Present {
        case nothing
        case text(String)
        case unreadable(any Error)
        /// A file in the place of a folder on the way to the path.
        case onItsWay(String)
    }

    private static func present(at path: String) -> Present {
        if let file = fileInPlaceOfFolder(of: path) { return .onItsWay(file) }
        guard FileManager.default.fileExists(atPath: path) else { return .nothing }
        do {
            let data = try Data(contentsOf: URL(filePath: path, directoryHint: .notDirectory))
            return .text(String(decoding: data, as: UTF8.self))
        } catch {
            return .unreadable(error)
        }
    }

    private mutating func add(_ text: String, at path: String, over present: Present, _ mark: OutputMark) {
        switch present {
        case .onItsWay(let file):
            report("output", "this is a file; expected a folder: write somewhere else, or move it away", at: file)
        case .unreadable(let error): reportUnreadable(path, error)
        case .nothing: add(Change(path: path, old: nil, new: text), mark)
        case .text(let old):
            if !old.hasSameBytes(as: text) { add(Change(path: path, old: old, new: text), mark) }
        }
    }

    private mutating func add(_ change: Change, _ mark: OutputMark) {
        if isInput(change.path) {
            report(
                "output-is-input",
                "the run has read this file; expected one that is not among its input: write to another one",
                at: change.path
            )
        } else if let old = change.old, !old.isEmpty, !mark.isBorne(by: old) {
            report(
                "output-not-generated",
                """
                apiref did not write this file, so it does not replace it; expected none, or one of an earlier run: move it \
                away, or write somewhere else
                """,
                at: change.path
            )
        } else {
            changes.append(change)
        }
    }

    private func isInput(_ path: String) -> Bool { FileIdentity(path: path).map(inputs.contains) ?? false }

    private mutating func reportUnreadable(_ path: String, _ error: any Error) {
        report("output", "this can't be read; expected a file: \(error.localizedDescription)", at: path)
    }

    private mutating func report(_ rule: String, _ message: String, at path: String) {
        let problem = Diagnostic(.error, rule: rule, message, at: PageRange(page: path))
        if !problems.contains(problem) { problems.append(problem) }
    }

    /// What stands where a folder on the way to a file should be.
    private static func fileInPlaceOfFolder(of path: String) -> String? {
        var folder = path[...]
        while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
            folder = folder[..<slash]
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: String(folder), isDirectory: &isFolder) else { continue }
            return isFolder.boolValue ? nil : String(folder)
        }
        return nil
    }

    private static func path(of name: String, in folder: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// Writes a file, with the folders that its path asks for.
    private static func write(_ text: String, to path: String) throws {
        let file = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file, options: .atomic)
    }
}
