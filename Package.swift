// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "clientele",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "Clientele", targets: ["Clientele"]),
        .library(name: "ClienteleReport", targets: ["ClienteleReport"]),
        .library(name: "ClienteleTestKit", targets: ["ClienteleTestKit"]),
        .executable(name: "clientele-cli", targets: ["clientele-cli"]),
    ],
    targets: [
        .target(name: "Clientele", swiftSettings: settings),
        .target(name: "ClienteleReport", dependencies: ["Clientele"], swiftSettings: settings),
        .target(name: "ClienteleTestKit", dependencies: ["Clientele"], swiftSettings: settings),
        .executableTarget(
            name: "clientele-cli",
            dependencies: ["Clientele", "ClienteleReport", "ClienteleTestKit"],
            swiftSettings: settings
        ),
        .testTarget(name: "ClienteleTests", dependencies: ["Clientele", "ClienteleTestKit"], swiftSettings: settings),
        .testTarget(name: "ClienteleReportTests", dependencies: ["ClienteleReport", "Clientele"], swiftSettings: settings),
        .testTarget(
            name: "ClienteleTestKitTests", dependencies: ["ClienteleTestKit", "Clientele"], swiftSettings: settings),
        .testTarget(name: "CommandLineTests", dependencies: ["clientele-cli", "Clientele"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
