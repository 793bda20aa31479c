// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who depends on swift-ahp resolves what it needs.
let ahp = Target.Dependency.product(name: "AHP", package: "swift-ahp")

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "swift-ahp", path: "..", traits: []),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(name: "sparse-least-squares", dependencies: [ahp]),
    .executableTarget(name: "mass-survey", dependencies: [ahp]),
    .executableTarget(name: "robustness-times", dependencies: [ahp]),
    .target(name: "AllocationCount"),
    .executableTarget(name: "solver-times", dependencies: [ahp, "AllocationCount"]),
    // Named operations at fixed sizes: `swift package --package-path Benchmarks benchmark`.
    .executableTarget(
      name: "operations",
      dependencies: [ahp, .product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/operations",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
