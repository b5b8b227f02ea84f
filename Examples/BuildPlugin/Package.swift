// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "BuildPlugin",
    platforms: [.macOS(.v13)],
    dependencies: [
        // Elsewhere: .package(url: "https://github.com/apiref/swift-apiref", branch: "main")
        .package(name: "swift-apiref", path: "../..")
    ],
    targets: [
        // main.swift, reference pages and an apiref.yaml. The client is written when the target is built.
        .executableTarget(
            name: "lend",
            dependencies: [.product(name: "APIRuntime", package: "swift-apiref")],
            plugins: [.plugin(name: "APIRefPlugin", package: "swift-apiref")]
        )
    ]
)
