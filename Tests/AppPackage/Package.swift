// swift-tools-version: 6.2

import PackageDescription

// An app that imports the SDK by its path, as a user's package does: no `@testable`, none of the SDK's own settings.
let package = Package(
    name: "app-package",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    dependencies: [.package(name: "clientele", path: "../..")],
    targets: [
        .executableTarget(name: "ShopApp", dependencies: [.product(name: "Clientele", package: "clientele")]),
        // New app projects isolate all their code to the main actor unless they say otherwise.
        .executableTarget(
            name: "MainActorApp",
            dependencies: [.product(name: "Clientele", package: "clientele")],
            swiftSettings: [.defaultIsolation(MainActor.self)]
        ),
    ],
    swiftLanguageModes: [.v6]
)
