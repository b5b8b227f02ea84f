import Foundation
import PackagePlugin

/// Generates the client of a target that holds an `apiref.yaml` and its pages, each time that it is built and one of
/// them has changed.
@main
struct APIRefPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        return try commands(
            for: target.name,
            files: target.sourceFiles.map(\.url),
            tool: context.tool(named: "apiref"),
            output: context.pluginWorkDirectoryURL
        )
    }

    fileprivate func commands(
        for target: String,
        files: [URL],
        tool: PluginContext.Tool,
        output: URL
    ) throws -> [Command] {
        let reference = try ReferenceFiles(target: target, files: files)
        let names = OutputNames(for: reference.pages, in: reference.folder)
        let pages = zip(reference.pages, names.pages).flatMap { ["--page-file", "\($0.path)=\($1)"] }
        return [
            .buildCommand(
                displayName: "Generating the API client of \(target)",
                executable: tool.url,
                arguments: [
                    "generate", "--config", reference.configuration.path, "--output", output.path,
                    "--client-file", names.client,
                ] + pages,
                inputFiles: reference.all,
                outputFiles: ([names.client] + names.pages).map { output.appendingPathComponent($0) }
            )
        ]
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension APIRefPlugin: XcodeBuildToolPlugin {
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            try commands(
                for: target.displayName,
                files: target.inputFiles.map(\.url),
                tool: context.tool(named: "apiref"),
                output: context.pluginWorkDirectoryURL
            )
        }
    }
#endif
