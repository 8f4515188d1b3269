// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nothing it needs becomes a dependency of VanBan.
let package = Package(
  name: "VanBanBenchmarks",
  products: [
    .executable(name: "vanban-benchmark", targets: ["VanBanBenchmark"])
  ],
  dependencies: [
    // Named, because the folder of a clone may be called anything.
    .package(name: "VanBan", path: "..")
  ],
  targets: [
    .executableTarget(
      name: "VanBanBenchmark", dependencies: [.product(name: "VanBan", package: "VanBan")])
  ],
  swiftLanguageModes: [.v6]
)
