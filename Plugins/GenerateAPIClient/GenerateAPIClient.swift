import Foundation
import PackagePlugin

/// `swift package generate-api-client [--target T] [--docs FOLDER] [--since PAGES] [--check] [--diff]`: writes the clients
/// of the package's references into the sources of their targets, for those who review generated code.
///
/// `swift package generate-api-client diff --git REVISION`: prints what changed in the APIs, for those who review pages.
///
/// `swift package generate-api-client openapi --output FILE`: writes the OpenAPI document of an API.
///
/// `swift package generate-api-client init SDK --into FOLDER`: sets a target up.
@main
struct GenerateAPIClient: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        let options = try Options(arguments)
        let targets = context.package.targets.compactMap { $0 as? any SourceModuleTarget }
        try generate(
            in: targets.map { ($0.name, $0.directoryURL) },
            options: options,
            of: context.package.directoryURL,
            tool: context.tool(named: "apiref"),
            caller: "command-plugin"
        )
    }

    fileprivate func generate(
        in targets: [(name: String, folder: URL)],
        options: Options,
        of package: URL,
        tool: PluginContext.Tool,
        caller: String
    ) throws {
        if options.isHelp { return print(Options.help) }
        if case .other(.`init`) = options.action {
            return try run(
                tool.url,
                ["init", "--caller", caller] + options.passed,
                in: package,
                for: "",
                options.action
            )
        }
        let unbuilt = UnbuiltReferences(in: package, besides: targets.map(\.folder))
        let chosen = targets.filter { options.targets.isEmpty || options.targets.contains($0.name) }
        for name in options.targets where !targets.contains(where: { $0.name == name }) {
            throw Problem(
                unbuilt.explanation(ofTarget: name)
                    ?? "there is no target \(name); there are \(targets.map(\.name).sorted().joined(separator: ", "))"
            )
        }
        var references: [(target: String, folder: URL, configuration: URL)] = []
        for (name, folder) in chosen {
            let configurations = Self.configurations(in: folder)
            guard configurations.count < 2 else {
                let paths = configurations.map { Self.path(of: $0, in: package) }.joined(separator: " and ")
                throw Problem(
                    "the target \(name) holds \(paths); a target has one reference, so move each to a target of its own"
                )
            }
            references += configurations.map { (name, folder, $0) }
        }
        if options.targets.isEmpty, let explanation = unbuilt.explanation {
            guard !references.isEmpty else { throw Problem("no target holds an apiref.yaml: \(explanation)") }
            Diagnostics.warning(explanation)
        }
        guard !references.isEmpty else {
            throw Problem(
                """
                no target holds an apiref.yaml; expected one beside the reference pages, in the folder of a target: the \
                arguments `init SDK-OR-PAGES --into FOLDER` of this command write it
                """
            )
        }
        if options.namesOnePlace, references.count > 1 {
            let names = references.map(\.target).joined(separator: ", ")
            throw Problem("--docs and --output are for one target; choose with --target, of \(names)")
        }
        for (name, folder, configuration) in references {
            let arguments = Self.arguments(
                options.action,
                configuration: Self.path(of: configuration, in: package),
                pages: Self.path(of: configuration.deletingLastPathComponent(), in: package),
                output: Self.path(of: folder.appendingPathComponent("Generated"), in: package)
            )
            let passed = ["--caller", caller] + options.passed
            try run(tool.url, arguments + passed, in: package, for: name, options.action)
        }
    }

    /// What apiref is to do with a reference.
    private static func arguments(
        _ action: Options.Action,
        configuration: String,
        pages: String,
        output: String
    ) -> [String] {
        switch action {
        case .generate: ["generate", "--config", configuration, "--output", output]
        case .openAPI: ["openapi", "--config", configuration]
        case .diff(nil): ["diff", pages, "--config", configuration]
        case .diff(let folder?): ["diff", folder, pages, "--config", configuration]
        case .other(let command): [command.rawValue, "--config", configuration]
        }
    }

    /// The configurations in a folder, also where the manifest excludes them.
    private static func configurations(in folder: URL) -> [URL] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let urls = files?.compactMap { $0 as? URL } ?? []
        return urls.filter { $0.lastPathComponent == "apiref.yaml" }.sorted { $0.path < $1.path }
    }

    /// The path as people in the package's folder know it, which is what diagnostics and differences show.
    private static func path(of file: URL, in package: URL) -> String {
        let prefix = package.path + "/"
        return file.path.hasPrefix(prefix) ? String(file.path.dropFirst(prefix.count)) : file.path
    }

    private func run(
        _ executable: URL,
        _ arguments: [String],
        in folder: URL,
        for target: String,
        _ action: Options.Action
    ) throws {
        let process = Process()
        process.currentDirectoryURL = folder
        process.executableURL = executable
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        switch (process.terminationStatus, action) {
        case (0, _): return
        case (1, .diff): throw Problem("the API of \(target) has changes that fail; --fail-on says which do")
        case (_, .diff): throw Problem("the pages of \(target) could not be compared")
        case (_, .other(.`init`)): throw Problem("the target could not be set up")
        case (1, .other): throw Problem("learned.yaml of \(target) is stale")
        case (_, .other(let command)): throw Problem("apiref could not \(command.rawValue) the reference of \(target)")
        case (1, .openAPI): throw Problem("the OpenAPI document of \(target) is stale; run it without --check")
        case (_, .openAPI): throw Problem("the OpenAPI document of \(target) could not be written")
        case (1, _): throw Problem("the client of \(target) is stale; run swift package generate-api-client")
        default: throw Problem("the client of \(target) could not be generated")
        }
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension GenerateAPIClient: XcodeCommandPlugin {
        func performCommand(context: XcodePluginContext, arguments: [String]) throws {
            let targets = context.xcodeProject.targets.map { target in
                (target.displayName, context.xcodeProject.directoryURL.appendingPathComponent(target.displayName))
            }
            try generate(
                in: targets,
                options: Options(arguments),
                of: context.xcodeProject.directoryURL,
                tool: context.tool(named: "apiref"),
                caller: "xcode"
            )
        }
    }
#endif
