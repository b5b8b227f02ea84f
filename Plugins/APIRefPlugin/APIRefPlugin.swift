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
            module: target.moduleName,
            files: target.sourceFiles.map(\.url),
            tool: context.tool(named: "apiref"),
            output: context.pluginWorkDirectoryURL
        )
    }

    fileprivate func commands(
        for target: String,
        module: String? = nil,
        caller: String = "build-plugin",
        files: [URL],
        tool: PluginContext.Tool,
        output: URL
    ) throws -> [Command] {
        let reference: ReferenceFiles
        do {
            reference = try ReferenceFiles(target: target, files: files)
        } catch let problem as ReferenceProblem {
            return [refusal(problem, of: target, tool: tool, output: output)]
        }
        let names = OutputNames(for: reference.pages, in: reference.folder)
        let pages = zip(reference.pages, names.pages).flatMap { ["--page-file", "\($0.path)=\($1)"] }
        return [
            .buildCommand(
                displayName: "Generating the API client of \(target)",
                executable: tool.url,
                arguments: [
                    "generate", "--config", reference.configuration.path, "--output", output.path,
                    "--client-file", names.client, "--caller", caller,
                ] + (module.map { ["--built-module", $0] } ?? []) + pages,
                inputFiles: reference.all,
                outputFiles: ([names.client] + names.pages).map { output.appendingPathComponent($0) }
            )
        ]
    }

    /// What fails the build of a target that holds no reference. Failing here would fail the package's commands, too, among
    /// them the one that sets the target up.
    private func refusal(
        _ problem: ReferenceProblem,
        of target: String,
        tool: PluginContext.Tool,
        output: URL
    ) -> Command {
        .buildCommand(
            displayName: "Looking for the API reference of \(target)",
            executable: tool.url,
            arguments: ["refuse", problem.description],
            outputFiles: [output.appendingPathComponent("Client.generated.swift")]
        )
    }
}

#if canImport(XcodeProjectPlugin)
    import XcodeProjectPlugin

    extension APIRefPlugin: XcodeBuildToolPlugin {
        func createBuildCommands(context: XcodePluginContext, target: XcodeTarget) throws -> [Command] {
            try commands(
                for: target.displayName,
                caller: "xcode",
                files: target.inputFiles.map(\.url),
                tool: context.tool(named: "apiref"),
                output: context.pluginWorkDirectoryURL
            )
        }
    }
#endif
