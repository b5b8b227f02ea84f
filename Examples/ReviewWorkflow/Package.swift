// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "ReviewWorkflow",
    platforms: [.macOS(.v13)],
    products: [.library(name: "LendingClient", targets: ["LendingClient"])],
    dependencies: [
        // Elsewhere: .package(url: "https://github.com/apiref/swift-apiref", branch: "main")
        .package(name: "swift-apiref", path: "../..")
    ],
    targets: [
        .target(
            name: "LendingClient",
            dependencies: [.product(name: "APIRuntime", package: "swift-apiref")],
            exclude: ["Reference"]
        ),
        // A caller of the client as it was: after ./update, the compiler says what to do about it.
        .executableTarget(name: "caller", dependencies: ["LendingClient"]),
    ]
)
