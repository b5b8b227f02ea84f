// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "CheckedIn",
    platforms: [.macOS(.v13)],
    products: [.library(name: "LendingClient", targets: ["LendingClient"])],
    dependencies: [
        // Elsewhere: .package(url: "https://github.com/apiref/swift-apiref", branch: "main")
        .package(name: "swift-apiref", path: "../..")
    ],
    targets: [
        // `swift package --allow-writing-to-package-directory generate-api-client` writes Sources/LendingClient/Generated,
        // which stands in git: a changed page shows in review as a changed file.
        .target(
            name: "LendingClient",
            dependencies: [.product(name: "APIRuntime", package: "swift-apiref")],
            exclude: ["Reference"]
        ),
        .testTarget(
            name: "LendingTests",
            dependencies: ["LendingClient", .product(name: "APITestSupport", package: "swift-apiref")]
        ),
    ]
)
