import EndpointModel
import Spelling
import SwiftEmitter

extension API.Names {
    /// Names for the client of a vendor's API in a target: of the target `VendorClient` it is `Vendor`, elsewhere it is
    /// called after the SDK's folder or, if that says nothing, after the server's host.
    ///
    /// - Parameters:
    ///   - target: The name of the target, as its folder has it.
    ///   - folders: The names of the folders that may be called after the vendor, the likeliest first.
    ///   - server: Where the API is served.
    static func starter(target: String, folders: [String], server: Server) -> API.Names {
        let module = self.module(of: target)
        var client = withoutEnding(module)
        if client == nil {
            client = folders.lazy.compactMap(typeName).first ?? host(of: server).flatMap(typeName)
        }
        var name = client ?? "Vendor"
        if name == module || SwiftEmitter.isReserved(name) { name += "API" }
        return API.Names(module: module, client: name)
    }

    /// Whether a text is the name of a Swift type in ASCII.
    public static func isTypeName(_ text: String) -> Bool {
        guard let first = text.utf8.first, !first.isDigit, text != "_" else { return false }
        return text.utf8.allSatisfy { ($0.isWordByte && $0 < 0x80) || $0 == UInt8(ascii: "_") }
    }

    /// Whether a client of this name would hide a type that it uses.
    public static func isReserved(_ client: String) -> Bool { SwiftEmitter.isReserved(client) }

    /// The name that SwiftPM gives the module of a target.
    private static func module(of target: String) -> String {
        let name = String(target.map { isTypeName("a\($0)") ? $0 : "_" })
        return isTypeName(name) ? name : "_" + name
    }

    /// `Vendor` of `VendorClient`; `nil` for a name without such an ending.
    private static func withoutEnding(_ module: String) -> String? {
        for ending in ["Client", "SDK", "API", "Kit"] where module.hasSuffix(ending) {
            let rest = String(module.dropLast(ending.count))
            if isTypeName(rest) { return rest.capitalizedFirst }
        }
        return nil
    }

    /// `AcmePay` of `acme-pay-ruby-sdk`; `nil` for a name such as `docs`, which says nothing of the vendor.
    private static func typeName(in folder: String) -> String? {
        let words = NamingConvention.words(in: folder).filter { !wordsOfSDKs.contains($0.lowercased()) }
        let name = words.map(\.capitalizedFirst).joined()
        return isTypeName(name) ? name : nil
    }

    /// `acme` of `https://api.acme.com/v2`
    private static func host(of server: Server) -> String? {
        guard case .absolute(let url) = server, let start = url.firstRange(of: "://") else { return nil }
        let host = url[start.upperBound...].prefix { !"/:?".contains($0) }
        let labels = host.split(separator: ".")
        return labels.count < 2 ? nil : String(labels[labels.count - 2])
    }

    private static let wordsOfSDKs: Set = [
        "api", "apis", "client", "clients", "sdk", "sdks", "lib", "docs", "doc", "documentation", "reference",
        "generated",
        "openapi", "swagger", "main", "master", "src", "package", "packages", "http", "rest", "v1", "v2", "v3",
        "android", "bash", "c", "cpp", "csharp", "dart", "dotnet", "net", "eiffel", "elixir", "gdscript", "go",
        "golang",
        "java", "javascript", "js", "julia", "kotlin", "node", "nodejs", "objc", "perl", "php", "powershell", "python",
        "py",
        "r", "ruby", "rust", "scala", "swift", "typescript", "ts", "axios", "fetch", "markdown",
    ]
}
