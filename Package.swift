// swift-tools-version: 6.2
import PackageDescription

// The targets, read from top to bottom, are the way of a document: bytes, text, rules, meaning,
// files, folders, tool. A target imports only targets that stand above it.
let package = Package(
  name: "VanBan",
  products: [
    .library(name: "VanBan", targets: ["VanBan", "RuleMatching", "VietnameseText"]),
    .library(name: "DocumentReading", targets: ["DocumentReading"]),
    .executable(name: "vanban", targets: ["VanBanTool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Text: bytes to tokens.
    .systemLibrary(name: "CSystemICU", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"])]),
    .target(name: "CICU", dependencies: ["CSystemICU"]),
    .target(name: "CProcessor"),
    .target(name: "VietnameseText", dependencies: ["CICU", "CProcessor"]),

    // Rules: patterns over tokens, for any domain.
    .target(name: "RuleMatching", dependencies: ["VietnameseText"]),

    // The standard rules: data, embedded as string literals at build time.
    .executableTarget(name: "EmbedRulesGenerator"),
    .plugin(
      name: "EmbedRules", capability: .buildTool(), dependencies: ["EmbedRulesGenerator"],
      path: "Sources/EmbedRules"),
    .target(
      name: "StandardRules", exclude: ["Rules", "Lexicons", "Holidays"], plugins: ["EmbedRules"]),

    // The domain: what an administrative document says.
    // The standard library leaves rounding to libm, which a program without Foundation lacks.
    .target(
      name: "VanBan", dependencies: ["VietnameseText", "RuleMatching", "StandardRules"],
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),

    // Files and folders.
    .systemLibrary(
      name: "CSystemXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSystemZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "DocumentReading",
      dependencies: [
        "VietnameseText", "CSystemXML", "CSystemZlib",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .target(
      name: "VanBanBatch",
      dependencies: [
        "VietnameseText", "RuleMatching", "VanBan", "DocumentReading",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    // The tool.
    .executableTarget(
      name: "VanBanTool",
      dependencies: [
        "VietnameseText", "RuleMatching", "VanBan", "DocumentReading", "VanBanBatch",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests, in the same order.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText", "TestSupport"]),
    .testTarget(
      name: "RuleMatchingTests", dependencies: ["VietnameseText", "RuleMatching", "TestSupport"]),
    .testTarget(
      name: "VanBanTests",
      dependencies: ["VietnameseText", "RuleMatching", "VanBan", "TestSupport"]),
    .testTarget(
      name: "DocumentReadingTests",
      dependencies: ["VietnameseText", "DocumentReading", "TestSupport"]),
    .testTarget(
      name: "VanBanBatchTests",
      dependencies: [
        "VietnameseText", "RuleMatching", "VanBan", "DocumentReading", "VanBanBatch", "VanBanTool",
        "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  target.swiftSettings = [.enableUpcomingFeature("ExistentialAny")]
}
