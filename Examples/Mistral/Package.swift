// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "Mistral",
    platforms: [.macOS(.v13)],
    dependencies: [
        // Elsewhere: .package(url: "https://github.com/apiref/swift-apiref", branch: "main")
        .package(name: "swift-apiref", path: "../..")
    ],
    targets: [
        // main.swift and an apiref.yaml; the vendor's pages are put beside them, see README.md.
        .executableTarget(
            name: "ask",
            dependencies: [.product(name: "APIRuntime", package: "swift-apiref")],
            plugins: [.plugin(name: "APIRefPlugin", package: "swift-apiref")]
        )
    ]
)
