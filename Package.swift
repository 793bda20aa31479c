// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// Tests that compute little themselves are not optimised: what they test is.
let plain = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

// What the command needs and an embedder does not: an embedder that switches the default trait
// off (`traits: []`) fetches nothing but this package.
let yaml = Target.Dependency.target(name: "CLibYAML", condition: .when(traits: ["CommandLine"]))
let gzip = Target.Dependency.target(name: "GzipInput", condition: .when(traits: ["CommandLine"]))
let spreadsheets = Target.Dependency.target(
  name: "SpreadsheetInput", condition: .when(traits: ["CommandLine"]))
let officeForms = Target.Dependency.target(
  name: "OfficeForms", condition: .when(traits: ["Office"]))
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser",
  condition: .when(traits: ["CommandLine"]))
let grdb: [Target.Dependency] = ["GRDB", "GRDBSQLite"].map {
  .product(name: $0, package: "GRDB.swift", condition: .when(traits: ["Store"]))
}

func tests(
  _ room: String, with others: [Target.Dependency] = [], _ settings: [SwiftSetting] = plain
) -> Target {
  .testTarget(
    name: "\(room)Tests", dependencies: [.init(stringLiteral: room), "TestSupport"] + others,
    swiftSettings: settings)
}

let package = Package(
  name: "swift-ahp",
  products: [
    .library(name: "AHP", targets: ["AHP"]),
    .library(name: "AHPScenarios", targets: ["AHPScenarios"]),
    .library(name: "ResultStore", targets: ["ResultStore"]),
    .executable(name: "ahp", targets: ["ahp"]),
  ],
  traits: [
    .trait(name: "CommandLine", description: "The command `ahp` and its scenario files."),
    .trait(name: "Store", description: "Results as an SQLite database."),
    .trait(name: "Office", description: "Reports as workbooks (.xlsx) and text documents (.docx)."),
    .default(enabledTraits: ["CommandLine", "Store", "Office"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // What is said to people, in Chinese and English; beneath everything.
    .target(name: "BilingualText", swiftSettings: strict),

    // Numbers: the standard library, Glibc and LAPACK only.
    .target(
      name: "CLAPACK",
      linkerSettings: [.linkedLibrary("lapack"), .linkedLibrary("blas")]),
    .target(name: "CComparisonKernels"),
    .target(name: "DenseLinearAlgebra", dependencies: ["CLAPACK"], swiftSettings: strict),
    .target(name: "Statistics", dependencies: ["DenseLinearAlgebra"], swiftSettings: strict),
    .target(name: "CNumberKernels"),
    .target(
      name: "ObjectiveWeights", dependencies: ["DenseLinearAlgebra", "CNumberKernels"],
      swiftSettings: strict),
    .target(
      name: "PairwiseComparisons",
      dependencies: ["BilingualText", "DenseLinearAlgebra", "CComparisonKernels"],
      swiftSettings: strict),
    .target(
      name: "IndicatorEvaluation",
      dependencies: ["BilingualText", "PairwiseComparisons", "ObjectiveWeights", "Statistics"],
      swiftSettings: strict),
    .target(
      name: "RankingMethods", dependencies: ["BilingualText", "IndicatorEvaluation", "Statistics"],
      swiftSettings: strict),
    .target(
      name: "Sensitivity", dependencies: ["IndicatorEvaluation", "Statistics"],
      swiftSettings: strict),
    .target(
      name: "Robustness",
      dependencies: [
        "BilingualText", "PairwiseComparisons", "IndicatorEvaluation", "RankingMethods",
        "Statistics", "CNumberKernels",
      ],
      swiftSettings: strict),
    .target(
      name: "FuzzyEvaluation", dependencies: ["BilingualText", "IndicatorEvaluation"],
      swiftSettings: strict),
    .target(
      name: "NetworkPriorities", dependencies: ["BilingualText", "DenseLinearAlgebra"],
      swiftSettings: strict),
    .target(
      name: "ToolConventions", dependencies: ["BilingualText", "PairwiseComparisons"],
      swiftSettings: strict),

    // Files in, reports out.
    .target(name: "CTextKernels"),
    .target(
      name: "DelimitedText", dependencies: ["BilingualText", "CTextKernels"], swiftSettings: strict),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .target(name: "GzipInput", dependencies: ["CZlib", "DelimitedText"], swiftSettings: strict),
    .target(name: "ZipArchives", dependencies: ["CZlib"], swiftSettings: strict),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .target(
      name: "SpreadsheetInput",
      dependencies: ["BilingualText", "CExpat", "DelimitedText", "ZipArchives"],
      swiftSettings: strict),
    .target(name: "FileOutput", dependencies: ["BilingualText"], swiftSettings: strict),
    .target(name: "Digests", swiftSettings: strict),
    .target(name: "Markup", swiftSettings: strict),
    .target(name: "Diagnostics", dependencies: ["BilingualText"], swiftSettings: strict),
    .target(
      name: "ScenarioShape", dependencies: ["BilingualText", "Diagnostics", "DelimitedText"],
      swiftSettings: strict),
    .target(
      name: "ScenarioData",
      dependencies: [
        "BilingualText", "IndicatorEvaluation", "Diagnostics", "DelimitedText", gzip, spreadsheets,
      ],
      swiftSettings: strict),
    .target(
      name: "ScenarioAnalyses",
      dependencies: [
        "BilingualText", "Diagnostics", "ScenarioShape", "ScenarioData", "IndicatorEvaluation",
        "Statistics", "ServiceAnalyses", "ReportForms", "DelimitedText", "WarehouseSQL",
      ],
      swiftSettings: strict),
    .target(
      name: "ScenarioFiles",
      dependencies: [
        "BilingualText", "IndicatorEvaluation", "ObjectiveWeights", "PairwiseComparisons",
        "Robustness", "RankingMethods", "FuzzyEvaluation", "NetworkPriorities",
        "DenseLinearAlgebra", "Diagnostics", "ScenarioShape",
        "ScenarioData", "ScenarioAnalyses", "DelimitedText",
        "Digests", yaml,
      ],
      swiftSettings: strict),
    .target(
      name: "EvaluationStreams",
      dependencies: [
        "BilingualText", "IndicatorEvaluation", "ObjectiveWeights", "Diagnostics", "ScenarioData",
        "DelimitedText", "ReportForms", "EvaluationReports", "FileOutput", "Sensitivity",
        "Statistics",
      ],
      swiftSettings: strict),
    .target(
      name: "ReportForms", dependencies: ["BilingualText", "DelimitedText"], swiftSettings: strict),
    .target(
      name: "ServiceAnalyses",
      dependencies: [
        "BilingualText", "Statistics", "IndicatorEvaluation", "ReportForms", "DelimitedText",
      ],
      swiftSettings: strict),
    .target(
      name: "VectorCharts", dependencies: ["BilingualText", "ReportForms", "Markup"],
      swiftSettings: strict),
    .target(
      name: "ReportPages",
      dependencies: ["BilingualText", "ReportForms", "Markup", "Digests", "VectorCharts"],
      swiftSettings: strict),
    .target(
      name: "OfficeFiles", dependencies: ["Markup", "ZipArchives"], swiftSettings: strict),
    .target(
      name: "OfficeForms", dependencies: ["BilingualText", "OfficeFiles", "ReportForms"],
      swiftSettings: strict),
    .target(
      name: "EvaluationReports",
      dependencies: [
        "BilingualText", "PairwiseComparisons", "IndicatorEvaluation", "ObjectiveWeights",
        "Statistics", "DelimitedText", "ReportForms", "RankingMethods", "FuzzyEvaluation",
        "ToolConventions", "ServiceAnalyses", "NetworkPriorities", "DenseLinearAlgebra",
        "Sensitivity", "Robustness",
      ],
      swiftSettings: strict),

    .target(
      name: "WarehouseSQL", dependencies: ["BilingualText", "IndicatorEvaluation"],
      swiftSettings: strict),

    .target(
      name: "ResultStore",
      dependencies: [
        "BilingualText", "IndicatorEvaluation", "Statistics", "ServiceAnalyses", "ReportForms",
        "FileOutput",
      ] + grdb,
      swiftSettings: strict),

    // Scenario files and reports in every form, for those who embed them; the command stands on it.
    .target(
      name: "AHPScenarios",
      dependencies: [
        "AHP", "BilingualText", "Diagnostics", "ScenarioData", "ScenarioAnalyses", "ScenarioFiles",
        "EvaluationStreams", "ReportForms", "ReportPages", "EvaluationReports",
        "IndicatorEvaluation", "PairwiseComparisons", "FileOutput", officeForms,
      ],
      swiftSettings: strict),

    // The command, and the umbrella for those who embed the library.
    .target(
      name: "AHPCommands",
      dependencies: [
        "AHPScenarios", "BilingualText", "Diagnostics", "ScenarioData", "ScenarioAnalyses",
        "ScenarioFiles", "EvaluationStreams", "ReportForms", "EvaluationReports", "Statistics",
        "DelimitedText", "FileOutput", "RankingMethods", "FuzzyEvaluation", "ToolConventions",
        "NetworkPriorities", "Robustness", "Sensitivity", "PairwiseComparisons", "WarehouseSQL",
        "ResultStore",
        spreadsheets, argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "ahp", dependencies: ["AHPCommands", "DenseLinearAlgebra", argumentParser],
      swiftSettings: strict),
    .target(
      name: "AHP",
      dependencies: [
        "BilingualText", "PairwiseComparisons", "IndicatorEvaluation", "DelimitedText",
        "ReportForms", "EvaluationReports", "WarehouseSQL", "ObjectiveWeights", "RankingMethods",
        "FuzzyEvaluation", "NetworkPriorities", "ToolConventions", "Statistics",
        "ServiceAnalyses", "Sensitivity", "Robustness",
      ],
      swiftSettings: strict),

    // Tests mirror the sources, one target a room.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("DenseLinearAlgebra", strict),
    tests("ObjectiveWeights", with: ["CNumberKernels"], strict),
    tests("Statistics", strict),
    tests(
      "ServiceAnalyses",
      with: ["BilingualText", "ReportForms", "Statistics", "IndicatorEvaluation"], strict),
    .testTarget(
      name: "PairwiseComparisonsTests",
      dependencies: [
        "PairwiseComparisons", "CComparisonKernels", "DenseLinearAlgebra", "TestSupport",
      ],
      swiftSettings: strict),
    tests("IndicatorEvaluation", with: ["Statistics", "ObjectiveWeights"], strict),
    tests("RankingMethods", with: ["Statistics"], strict),
    .testTarget(
      name: "SensitivityTests",
      dependencies: ["Sensitivity", "IndicatorEvaluation", "BilingualText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RobustnessTests",
      dependencies: [
        "Robustness", "IndicatorEvaluation", "RankingMethods", "Statistics", "BilingualText",
        "CNumberKernels", "TestSupport",
      ],
      swiftSettings: strict),
    tests("FuzzyEvaluation"),
    .testTarget(
      name: "NetworkPrioritiesTests",
      dependencies: ["NetworkPriorities", "DenseLinearAlgebra", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ToolConventionsTests",
      dependencies: ["ToolConventions", "PairwiseComparisons", "TestSupport"],
      swiftSettings: strict),
    // Readers written once more, as plainly as can be, for tests to compare with.
    .target(
      name: "PlainReaders", dependencies: ["DelimitedText"], path: "Tests/PlainReaders",
      swiftSettings: strict),
    .testTarget(
      name: "DelimitedTextTests",
      dependencies: ["DelimitedText", "CTextKernels", "PlainReaders", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GzipInputTests", dependencies: ["GzipInput", "CZlib", "TestSupport"],
      swiftSettings: plain),
    tests("FileOutput", with: ["BilingualText"]),
    tests("Digests"),
    tests("Markup"),
    tests("Diagnostics"),
    tests("ScenarioShape"),
    tests("ScenarioData"),
    tests("ScenarioAnalyses"),
    tests("ZipArchives"),
    .testTarget(
      name: "SpreadsheetInputTests",
      dependencies: [
        "SpreadsheetInput", "BilingualText", "DelimitedText", "ZipArchives", "TestSupport",
      ],
      swiftSettings: plain),
    .testTarget(
      name: "OfficeFilesTests",
      dependencies: ["OfficeFiles", "SpreadsheetInput", "ZipArchives", "TestSupport"],
      swiftSettings: plain),
    .testTarget(
      name: "OfficeFormsTests",
      dependencies: [
        "OfficeForms", "BilingualText", "ReportForms", "SpreadsheetInput", "ZipArchives",
        "TestSupport",
      ],
      swiftSettings: plain),
    tests("ScenarioFiles"),
    tests("AHPScenarios"),
    tests("EvaluationStreams", with: ["Sensitivity"]),
    tests("BilingualText"),
    tests("ReportForms"),
    .target(
      name: "SampleReports", dependencies: ["BilingualText", "ReportForms"],
      path: "Tests/SampleReports", swiftSettings: strict),
    .testTarget(
      name: "VectorChartsTests",
      dependencies: [
        "VectorCharts", "BilingualText", "Markup", "ReportForms", "SampleReports",
      ],
      swiftSettings: plain),
    .testTarget(
      name: "ReportPagesTests",
      dependencies: ["ReportPages", "BilingualText", "Digests", "ReportForms", "SampleReports"],
      swiftSettings: plain),
    tests("EvaluationReports", with: ["Statistics", "ServiceAnalyses"]),
    tests("WarehouseSQL", with: ["PlainReaders"]),
    .testTarget(
      name: "ResultStoreTests",
      dependencies: [
        "ResultStore", "Statistics", "ServiceAnalyses", "ReportForms", "FileOutput", "TestSupport",
      ] + grdb,
      swiftSettings: plain),
    .testTarget(
      name: "AHPCommandsTests",
      dependencies: [
        "AHPCommands", "AHPScenarios", "IndicatorEvaluation", "OfficeFiles", "RandomEvaluations",
        "SpreadsheetInput", "ZipArchives", "TestSupport",
      ],
      swiftSettings: plain),
    // Models with data, drawn, as the library and as files take them.
    .target(
      name: "RandomEvaluations", dependencies: ["IndicatorEvaluation", "TestSupport"],
      path: "Tests/RandomEvaluations", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["ahp", "RandomEvaluations", "TestSupport"] + grdb,
      swiftSettings: plain),
  ],
  swiftLanguageModes: [.v6]
)

// `make fuzz` alone builds this: see Fuzz/README.md. It reaches what is `package`, so that it is a
// target here and no package of its own.
if Context.environment["AHP_FUZZ"] != nil {
  package.targets += [
    .executableTarget(
      name: "ahp-fuzz",
      dependencies: [
        "AHPCommands", "BilingualText", "Diagnostics", "DelimitedText", "EvaluationReports",
        "IndicatorEvaluation",
        "PairwiseComparisons", "PlainReaders", "ReportForms", "ScenarioData", "ScenarioFiles",
        "SpreadsheetInput", "WarehouseSQL", "ZipArchives", argumentParser,
      ],
      path: "Fuzz/Sources", swiftSettings: strict)
  ]
}
