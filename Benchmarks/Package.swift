// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who depends on swift-ahp resolves it.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "swift-ahp", path: "..", traits: [])],
  targets: [
    .executableTarget(
      name: "sparse-least-squares", dependencies: [.product(name: "AHP", package: "swift-ahp")]),
    .executableTarget(
      name: "mass-survey", dependencies: [.product(name: "AHP", package: "swift-ahp")]),
  ],
  swiftLanguageModes: [.v6]
)
