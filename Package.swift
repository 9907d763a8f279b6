// swift-tools-version: 6.2
import PackageDescription

/// The rules every Swift target of ours is compiled under.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "VanThu",
  products: [
    .executable(name: "vanthu", targets: ["vanthu"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Layer 0: C libraries, and what is wrong and where.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CLibMD", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .target(name: "CLinuxFiles"),
    library("Diagnostics"),

    // Layer 1: what everything else speaks in.
    library("Pictures", ["CPNG"]),
    library("Values", ["Diagnostics", "Pictures"]),
    library("OfficialWriting", ["CUTF8Proc", "Values"]),
    library("XMLTree", ["CLibXML2", "Diagnostics"]),
    library("DocumentModel", ["Pictures"]),

    // Layer 2: the decree, its XML, and data from files.
    library("Decree30", ["DocumentModel", "OfficialWriting", "Pictures"]),
    library("DocumentXML", ["Decree30", "Diagnostics", "DocumentModel", "Pictures", "XMLTree"]),
    .target(
      name: "CSimdJSON",
      linkerSettings: [.linkedLibrary("simdjson")]
    ),
    library("DataReading", ["CSimdJSON", "Diagnostics", "OfficialWriting", "Pictures", "Values", "Yams"]),

    library("Archive", ["CDeflate", "CZip"]),
    library("DataBinding", ["Diagnostics", "OfficialWriting", "Values"]),

    // Layer 3: the domain, what makes documents of data, and bytes of documents.
    library("Commendation", ["DataBinding", "Diagnostics", "OfficialWriting", "Values"]),
    library(
      "TemplateEngine",
      [
        "DataBinding", "Decree30", "Diagnostics", "DocumentModel", "OfficialWriting", "Pictures", "Values", "XMLTree",
      ]
    ),
    library("Rendering", ["Decree30", "DocumentModel", "DocumentXML", "OfficialWriting", "Pictures"]),
    library("DOCXRendering", ["Archive", "Decree30", "DocumentModel", "OfficialWriting", "Pictures", "Rendering"]),
    library("FileWriting", ["CLibMD", "CLinuxFiles", "CXXHash"]),
    library(
      "EdXML",
      [
        "Archive", "DataBinding", "Decree30", "Diagnostics", "DocumentModel", "OfficialWriting", "Rendering", "Values",
        "XMLTree",
      ]
    ),

    // Layer 4: the domain meets the templates; many documents.
    library(
      "Drafting",
      [
        "Commendation", "DataBinding", "Decree30", "Diagnostics", "DocumentModel", "DocumentXML", "OfficialWriting",
        "TemplateEngine", "Values", "XMLTree",
      ]
    ),
    library(
      "Batch",
      [
        "DOCXRendering", "DataReading", "Decree30", "Diagnostics", "DocumentModel", "EdXML", "FileWriting", "Rendering",
        "TemplateEngine", "Values",
      ]
    ),

    // Layer 5: the program.
    library(
      "CommandLineTool",
      [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "Batch", "Commendation", "DataBinding", "DataReading", "Diagnostics", "DocumentModel", "Drafting",
        "EdXML", "FileWriting",
        "OfficialWriting", "Rendering", "TemplateEngine", "Values", "XMLTree",
      ]
    ),
    .executableTarget(name: "vanthu", dependencies: ["CommandLineTool"], swiftSettings: strict),

    // Tests mirror the targets; Cases are whole-program examples.
    tests("Diagnostics", ["Diagnostics"]),
    tests("Pictures", ["Pictures"]),
    tests("Values", ["Values"]),
    tests("OfficialWriting", ["OfficialWriting", "Values"]),
    tests("XMLTree", ["XMLTree", "Diagnostics"]),
    tests("DocumentModel", ["DocumentModel"]),
    tests("Decree30", ["Decree30", "DocumentModel", "Pictures"]),
    tests(
      "DocumentXML",
      ["DocumentXML", "Decree30", "Diagnostics", "DocumentModel", "Pictures", "Rendering", "XMLTree"]
    ),
    tests("DataReading", ["DataReading", "Diagnostics", "OfficialWriting", "Pictures", "Values"]),
    tests(
      "TemplateEngine",
      ["TemplateEngine", "Decree30", "Diagnostics", "DocumentModel", "Pictures", "Values", "XMLTree"]
    ),
    tests(
      "Commendation",
      ["Commendation", "DataBinding", "DataReading", "Diagnostics", "OfficialWriting", "Values"]
    ),
    tests(
      "Rendering",
      [
        "Rendering", "Decree30", "Diagnostics", "DocumentModel", "DocumentXML", "OfficialWriting", "Pictures",
        "XMLTree",
      ]
    ),
    tests("DataBinding", ["DataBinding", "DataReading", "Diagnostics", "Values"]),
    tests(
      "Drafting",
      [
        "Commendation", "DataReading", "Diagnostics", "DocumentModel", "Drafting", "TemplateEngine", "Values",
        "XMLTree",
      ]
    ),
    tests("Archive", ["Archive"]),
    .testTarget(
      name: "DOCXRenderingTests",
      dependencies: ["DOCXRendering", "Decree30", "DocumentModel", "Pictures", "Rendering"],
      exclude: ["Flat"],
      swiftSettings: strict
    ),
    tests("FileWriting", ["FileWriting"]),
    tests(
      "EdXML",
      [
        "EdXML", "DataReading", "Decree30", "Diagnostics", "DocumentModel", "OfficialWriting", "Rendering", "Values",
        "XMLTree",
      ]
    ),
    tests("Batch", ["Batch", "DataReading", "Diagnostics", "FileWriting", "TemplateEngine", "Values", "XMLTree"]),
    tests("CommandLineTool", ["CommandLineTool"]),
    tests("Cases", ["vanthu"]),
    tests(
      "Seed",
      [
        "Batch", "DataReading", "Decree30", "Diagnostics", "DocumentModel", "DocumentXML", "Drafting", "Rendering",
        "TemplateEngine", "Values", "XMLTree",
      ]
    ),
  ],
  cxxLanguageStandard: .cxx17
)
