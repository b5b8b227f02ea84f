// swift-tools-version: 6.1
import PackageDescription

/// The packages behind the trait `AsyncHTTPClient`.
func asyncHTTPClient(_ name: String, package: String) -> Target.Dependency {
    .product(name: name, package: package, condition: .when(traits: ["AsyncHTTPClient"]))
}

/// What tests compare values with. `expectNoDifference` fails a test only where the support library is linked.
let customDump: [Target.Dependency] = [
    .product(name: "CustomDump", package: "swift-custom-dump"),
    .product(name: "IssueReportingTestSupport", package: "xctest-dynamic-overlay"),
]

let package = Package(
    name: "swift-apiref",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .executable(name: "apiref", targets: ["apiref"]),
        .executable(name: "apiref-mock", targets: ["apiref-mock"]),
        .plugin(name: "APIRefPlugin", targets: ["APIRefPlugin"]),
        .plugin(name: "GenerateAPIClient", targets: ["GenerateAPIClient"]),
        .library(name: "APIRuntime", targets: ["APIRuntime"]),
        .library(name: "APIAsyncHTTPClient", targets: ["APIAsyncHTTPClient"]),
        .library(name: "APILogging", targets: ["APILogging"]),
        .library(name: "APITestSupport", targets: ["APITestSupport"]),
        .library(name: "BitbarClient", targets: ["BitbarClient"]),
        .library(name: "ThoughtSpotClient", targets: ["ThoughtSpotClient"]),
        .library(name: "IGTCloudClient", targets: ["IGTCloudClient"]),
        .library(name: "FinbourneClient", targets: ["FinbourneClient"]),
    ],
    traits: [
        .trait(
            name: "AsyncHTTPClient",
            description:
                "The transport of APIAsyncHTTPClient. Without it, AsyncHTTPClient is neither resolved nor built."
        )
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.3.0"),
        .package(url: "https://github.com/pointfreeco/xctest-dynamic-overlay", from: "1.4.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.24.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.25.0"),
    ],
    targets: [
        // How names and texts are spelled, and how work is shared between processors.
        .target(name: "Spelling"),
        .target(name: "ConcurrentMap"),

        // Reading: bytes → CommonMark → reference pages.
        .systemLibrary(
            name: "CCMark",
            pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
        ),
        .target(name: "CommonMark", dependencies: ["CCMark"]),
        .target(name: "ReferenceReader", dependencies: ["CommonMark", "EndpointModel", "Spelling"]),

        // Meaning: reference pages → the endpoint model.
        .target(name: "EndpointModel", dependencies: ["Spelling"]),
        .target(
            name: "ModelBuilder",
            dependencies: ["ConcurrentMap", "ReferenceReader", "EndpointModel", "Spelling"]
        ),

        // What SDK sources and recordings show besides.
        .target(name: "Learning", dependencies: ["ConcurrentMap", "EndpointModel", "Spelling"]),

        // Emitting: the endpoint model → files.
        .target(name: "SwiftSource", dependencies: ["Spelling"]),
        .target(name: "ClientPlan", dependencies: ["ConcurrentMap", "EndpointModel", "Spelling", "SwiftSource"]),
        .target(
            name: "Templates",
            dependencies: ["EndpointModel"],
            path: "Templates",
            resources: [.embedInCode("Swift")]
        ),
        .target(
            name: "SwiftEmitter",
            dependencies: [
                "ClientPlan", "ConcurrentMap", "EndpointModel", "Spelling", "SwiftSource", "Templates",
            ]
        ),
        .target(
            name: "ClientExamples",
            dependencies: ["ClientPlan", "EndpointModel", "SwiftEmitter", "SwiftSource"]
        ),
        .target(
            name: "OpenAPIEmitter",
            dependencies: ["EndpointModel", "Spelling", .product(name: "Yams", package: "Yams")]
        ),
        .target(name: "MarkdownSource", dependencies: ["Spelling"]),
        .target(
            name: "MarkdownEmitter",
            dependencies: ["ClientPlan", "EndpointModel", "MarkdownSource", "Spelling"]
        ),

        // Comparing: two endpoint models → what changed.
        .target(name: "ModelDiff", dependencies: ["EndpointModel", "MarkdownSource", "Spelling"]),

        // What a client declares for the callers of an earlier one.
        .target(
            name: "MigrationPlanner",
            dependencies: ["ClientPlan", "EndpointModel", "ModelDiff", "Spelling", "SwiftSource"]
        ),

        // The pipeline as one call, and the executable.
        .target(
            name: "ClientGenerator",
            dependencies: [
                "ConcurrentMap", "ReferenceReader", "ModelBuilder", "EndpointModel", "Learning", "SwiftEmitter",
                "ClientExamples", "OpenAPIEmitter", "MarkdownEmitter", "ModelDiff", "MigrationPlanner", "Spelling",
                "Templates",
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(
            name: "ReferenceCommand",
            dependencies: [
                "ClientGenerator", "EndpointModel", "Spelling",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "apiref",
            dependencies: [
                "ClientGenerator", "ConcurrentMap", "ModelDiff", "ReferenceCommand", "Spelling",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // Answering: a request and the endpoint model → a response. Its executable is a product of its own, since plugins
        // build apiref and would build an HTTP server with it.
        .target(name: "Mocking", dependencies: ["EndpointModel", "Spelling"]),
        .executableTarget(
            name: "apiref-mock",
            dependencies: [
                "ClientGenerator", "EndpointModel", "Mocking", "ReferenceCommand", "Spelling",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ]
        ),

        // The same from a package's build and on a package's command line.
        .plugin(name: "APIRefPlugin", capability: .buildTool(), dependencies: ["apiref"]),
        .plugin(
            name: "GenerateAPIClient",
            capability: .command(
                intent: .custom(
                    verb: "generate-api-client",
                    description: "Writes the Swift clients of API references into the sources of their targets."
                ),
                permissions: [
                    .writeToPackageDirectory(reason: "It writes the clients into the sources of their targets.")
                ]
            ),
            dependencies: ["apiref"]
        ),

        // What generated code imports.
        .target(
            name: "APIRuntime",
            dependencies: [
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HTTPTypesFoundation", package: "swift-http-types"),
            ]
        ),

        // What goes with it, for those who want it.
        .target(
            name: "APIAsyncHTTPClient",
            dependencies: [
                "APIRuntime",
                asyncHTTPClient("AsyncHTTPClient", package: "async-http-client"),
                asyncHTTPClient("NIOCore", package: "swift-nio"),
                asyncHTTPClient("NIOFoundationCompat", package: "swift-nio"),
                asyncHTTPClient("NIOHTTP1", package: "swift-nio"),
            ]
        ),
        .target(
            name: "APILogging",
            dependencies: ["APIRuntime", .product(name: "Logging", package: "swift-log")]
        ),
        .target(name: "APITestSupport", dependencies: ["APIRuntime"]),

        // The generated clients of `Specs/`, one module an API, each with the OpenAPI document that was recovered.
        .target(
            name: "BitbarClient",
            dependencies: ["APIRuntime"],
            path: "Generated/BitbarClient",
            exclude: ["openapi.yaml", "Documentation"]
        ),
        .target(
            name: "ThoughtSpotClient",
            dependencies: ["APIRuntime"],
            path: "Generated/ThoughtSpotClient",
            exclude: ["openapi.yaml", "Documentation"]
        ),
        .target(
            name: "IGTCloudClient",
            dependencies: ["APIRuntime"],
            path: "Generated/IGTCloudClient",
            exclude: ["openapi.yaml", "Documentation"]
        ),
        .target(
            name: "FinbourneClient",
            dependencies: ["APIRuntime"],
            path: "Generated/FinbourneClient",
            exclude: ["openapi.yaml", "Documentation"]
        ),

        // Benchmarks.
        .executableTarget(
            name: "load",
            dependencies: ["APIRuntime", .product(name: "FlyingSocks", package: "FlyingFox")],
            path: "Benchmarks/Load"
        ),

        // What feeds apiref mutated pages.
        .target(
            name: "Mutation",
            dependencies: ["ClientGenerator", "OpenAPIEmitter", "RandomModels"],
            path: "Tests/Support/Mutation"
        ),
        .executableTarget(
            name: "fuzz",
            dependencies: ["Mutation", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            path: "Tests/Support/Fuzz"
        ),

        // Tests.
        .target(name: "TestSupport", path: "Tests/Support/TestSupport"),
        .target(name: "RuleCases", dependencies: ["ModelDiff", "EndpointModel"], path: "Tests/Support/RuleCases"),
        .target(name: "RandomModels", dependencies: ["EndpointModel", "Spelling"], path: "Tests/Support/RandomModels"),
        .target(name: "BookshopClient", dependencies: ["APIRuntime"], path: "Tests/Clients/BookshopClient"),
        .target(name: "ShapesClient", dependencies: ["APIRuntime"], path: "Tests/Clients/ShapesClient"),
        .target(
            name: "LoopbackServer",
            dependencies: [
                "APIRuntime", "APIAsyncHTTPClient",
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            path: "Tests/Support/LoopbackServer"
        ),
        .testTarget(
            name: "CommonMarkTests",
            dependencies: ["CommonMark"] + customDump
        ),
        .testTarget(name: "SpellingTests", dependencies: ["Spelling"] + customDump),
        .testTarget(name: "ConcurrentMapTests", dependencies: ["ConcurrentMap"]),
        .testTarget(
            name: "EndpointModelTests",
            dependencies: ["EndpointModel"] + customDump
        ),
        .testTarget(
            name: "ReferenceReaderTests",
            dependencies: ["ReferenceReader", "CommonMark", "EndpointModel", "TestSupport"] + customDump
        ),
        .testTarget(
            name: "ModelBuilderTests",
            dependencies: ["ModelBuilder", "ReferenceReader", "EndpointModel", "Spelling", "TestSupport"] + customDump
        ),
        .testTarget(
            name: "LearningTests",
            dependencies: ["Learning", "EndpointModel", "TestSupport"] + customDump
        ),
        .testTarget(
            name: "ClientPlanTests",
            dependencies: ["ClientPlan", "EndpointModel", "Spelling", "TestSupport"] + customDump
        ),
        .testTarget(name: "SwiftSourceTests", dependencies: ["SwiftSource", "TestSupport"] + customDump),
        .testTarget(name: "TemplatesTests", dependencies: ["Templates"] + customDump),
        .testTarget(
            name: "SwiftEmitterTests",
            dependencies: [
                "SwiftEmitter", "ClientExamples", "ClientPlan", "EndpointModel", "Spelling", "SwiftSource", "Templates",
                "TestSupport",
            ]
                + customDump
        ),
        .testTarget(
            name: "ClientExamplesTests",
            dependencies: ["ClientExamples", "ClientPlan", "EndpointModel"]
        ),
        .testTarget(
            name: "EmittedSwiftTests",
            dependencies: [
                "APIRuntime", "ClientExamples", "ClientPlan", "MigrationPlanner", "ModelDiff", "SwiftEmitter",
                "EndpointModel", "Mocking",
                "RandomModels", "RuleCases",
                "TestSupport",
            ] + customDump
        ),
        .testTarget(
            name: "MigrationTests",
            dependencies: [
                "APIRuntime", "ClientPlan", "MigrationPlanner", "ModelDiff", "SwiftEmitter", "EndpointModel",
                "RandomModels", "TestSupport",
            ] + customDump
        ),
        .testTarget(
            name: "HostilePagesTests",
            dependencies: [
                "ClientGenerator", "CommonMark", "MigrationPlanner", "OpenAPIEmitter", "EndpointModel", "Spelling",
                "SwiftEmitter", "TestSupport",
                .product(name: "Yams", package: "Yams"),
            ] + customDump
        ),
        .testTarget(
            name: "OpenAPIEmitterTests",
            dependencies: ["OpenAPIEmitter", "EndpointModel"] + customDump
        ),
        .testTarget(
            name: "MarkdownEmitterTests",
            dependencies: [
                "ClientPlan", "MarkdownEmitter", "MarkdownSource", "ModelBuilder", "ReferenceReader", "EndpointModel",
                "RandomModels",
                "TestSupport",
            ]
                + customDump
        ),
        .testTarget(
            name: "ModelDiffTests",
            dependencies: [
                "ModelDiff", "ClientGenerator", "OpenAPIEmitter", "EndpointModel", "RandomModels", "Spelling",
                "TestSupport",
            ]
                + customDump
        ),
        .testTarget(
            name: "ClientGeneratorTests",
            dependencies: [
                "ClientGenerator", "EndpointModel", "OpenAPIEmitter", "SwiftEmitter", "Templates", "TestSupport",
            ]
                + customDump
        ),
        .testTarget(
            name: "MutationTests",
            dependencies: ["Mutation", "TestSupport"]
        ),
        .testTarget(
            name: "MockingTests",
            dependencies: ["Mocking", "ClientGenerator", "EndpointModel", "TestSupport"] + customDump
        ),
        .testTarget(
            name: "APIRefTests",
            dependencies: [
                "apiref", "apiref-mock", "RandomModels", "ReferenceCommand", "TestSupport",
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ] + customDump
        ),
        .testTarget(
            name: "APIRuntimeTests",
            dependencies: [
                "APIRuntime", "APILogging", "APITestSupport", "LoopbackServer", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
            ] + customDump
        ),
        .testTarget(
            name: "GeneratedClientTests",
            dependencies: [
                "BitbarClient", "ThoughtSpotClient", "IGTCloudClient", "FinbourneClient", "BookshopClient",
                "ShapesClient",
                "APITestSupport", "LoopbackServer", "TestSupport",
            ] + customDump
        ),
    ],
    swiftLanguageModes: [.v6]
)
