// swift-tools-version: 6.1

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "clientele", path: ".."),
        .package(path: "../Documentation/Examples/SQLiteStore"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .executableTarget(
            name: "StoreComparison",
            dependencies: [
                .product(name: "Clientele", package: "clientele"),
                .product(name: "SQLiteStore", package: "SQLiteStore"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "ModelRecovery",
            dependencies: [
                .product(name: "Clientele", package: "clientele"),
                .product(name: "ClienteleTestKit", package: "clientele"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "TwoSampleSize",
            dependencies: [.product(name: "Clientele", package: "clientele")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "CauseEffectLevel",
            dependencies: [.product(name: "Clientele", package: "clientele")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "ModelComparison",
            dependencies: [.product(name: "Clientele", package: "clientele")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "SevenPBenchmark",
            dependencies: [
                .product(name: "Clientele", package: "clientele"),
                .product(name: "ClienteleTestKit", package: "clientele"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "BasketComparison",
            dependencies: [.product(name: "Clientele", package: "clientele")],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
