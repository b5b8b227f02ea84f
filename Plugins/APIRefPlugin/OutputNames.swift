import Foundation

/// The names of the generated files: `UsersApi.generated.swift` of `UsersApi.md`.
///
/// A Swift module has no two files of one name, so pages of one name in different folders are told apart by their
/// folders, and the ending keeps clear of the target's own files.
struct OutputNames {
    let client = "Client.generated.swift"
    /// In the order of the pages.
    let pages: [String]

    init(for pages: [URL], in folder: URL) {
        var taken: Set<String> = [client.lowercased()]
        let stems = pages.map { Self.fileName($0.deletingPathExtension().lastPathComponent) }
        let counts = Dictionary(grouping: stems.map { $0.lowercased() }, by: \.self)
        self.pages = zip(pages, stems).map { page, stem in
            let isOnlyOne = counts[stem.lowercased()]?.count == 1
            let path = page.deletingPathExtension().path.dropFirst(folder.path.count + 1)
            let stem = isOnlyOne ? stem : Self.fileName(String(path))
            var name = "\(stem).generated.swift"
            var number = 2
            while !taken.insert(name.lowercased()).inserted {  // some file systems do not tell cases apart
                name = "\(stem)-\(number).generated.swift"
                number += 1
            }
            return name
        }
    }

    /// A path as the name of a file that every tool takes: letters, digits, `_`, `-`, `+` and `.`.
    private static func fileName(_ path: String) -> String {
        let kept = path.unicodeScalars.map { scalar -> Character in
            let isKept = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return isKept || "_+.".unicodeScalars.contains(scalar) ? Character(scalar) : "-"
        }
        return String(kept)
    }
}
