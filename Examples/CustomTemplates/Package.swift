// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "CustomTemplates",
    platforms: [.macOS(.v13)],
    dependencies: [
        // Elsewhere: .package(url: "https://github.com/apiref/swift-apiref", branch: "main")
        .package(name: "swift-apiref", path: "../..")
    ],
    targets: [
        // apiref.yaml names a folder of templates: page.mustache stands in for the built-in one, the others are
        // the built-in ones.
        .executableTarget(
            name: "stubs",
            dependencies: [.product(name: "APIRuntime", package: "swift-apiref")],
            plugins: [.plugin(name: "APIRefPlugin", package: "swift-apiref")]
        )
    ]
)
