// swift-tools-version: 6.0
import PackageDescription

// Tests are compiled without optimisation, also beside an optimised program: they compile sooner, and what they test is as fast.
let tests: [SwiftSetting] = [.unsafeFlags(["-Onone"])]

// What each layer may import, from the lowest. All of it is named for each target, so that a change in a layer compiles every layer again
// that was compiled against it: SwiftPM looks no further than the names given here.
let files: [Target.Dependency] = ["LeidraadWords", "LeidraadYAML"]
let model = files + ["LeidraadFiles", "LeidraadMarkdown", "LeidraadTemplates"]
let check = model + ["LeidraadModel", "LeidraadSearch"]
let render = check + ["LeidraadCheck"]
let core = render + ["LeidraadRender"]
let product = core + ["LeidraadCore"]

let package = Package(
    name: "Leidraad",
    products: [
        .library(name: "LeidraadCore", targets: ["LeidraadCore"]),
        .executable(name: "leidraad", targets: ["leidraad"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CBuildFacts"),
        .target(name: "LeidraadMarkdown", dependencies: ["CCmarkGFM"]),
        .target(name: "LeidraadYAML", dependencies: ["CLibYAML"]),
        .target(name: "LeidraadSearch"),
        .target(name: "LeidraadTemplates", dependencies: ["LeidraadMarkdown"]),
        .plugin(
            name: "EmbedWords", capability: .buildTool(), dependencies: ["embed-words"], path: "Sources/EmbedWords"),
        .executableTarget(name: "embed-words"),
        .target(name: "LeidraadWords", dependencies: ["LeidraadYAML"], plugins: ["EmbedWords"]),
        .target(name: "LeidraadFiles", dependencies: files),
        .target(
            name: "LeidraadModel", dependencies: model, resources: [.embedInCode("SiteModel/built-in.yml")]),
        .target(name: "LeidraadCheck", dependencies: check),
        .target(name: "LeidraadRender", dependencies: render),
        .target(name: "LeidraadCore", dependencies: core),
        .target(
            name: "LeidraadPreview", dependencies: product,
            resources: [.embedInCode("Browser/preview.js"), .embedInCode("Browser/preview.css")]),
        .executableTarget(
            name: "leidraad",
            dependencies: product + [
                "LeidraadPreview", "CBuildFacts",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "search-indexing", dependencies: ["LeidraadSearch"], path: "Tests/Bench/SearchIndexing"),
        .testTarget(
            name: "LeidraadMarkdownTests", dependencies: ["LeidraadMarkdown", "CCmarkGFM"],
            exclude: ["Comparison/Pages"], swiftSettings: tests),
        .testTarget(
            name: "LeidraadTemplatesTests", dependencies: ["LeidraadTemplates", "LeidraadMarkdown"],
            swiftSettings: tests),
        .testTarget(name: "LeidraadYAMLTests", dependencies: ["LeidraadYAML"], swiftSettings: tests),
        .testTarget(
            name: "LeidraadSearchTests", dependencies: ["LeidraadSearch"], exclude: ["Golden", "Relevance"],
            swiftSettings: tests),
        .testTarget(
            name: "LeidraadCoreTests", dependencies: product,
            exclude: ["Fixtures/Invalid", "Fixtures/Sites", "Fixtures/Whole"], swiftSettings: tests),
        .testTarget(
            name: "LeidraadPreviewTests", dependencies: product + ["LeidraadPreview"], swiftSettings: tests),
    ]
)
