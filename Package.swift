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

/// The floors of the house, lowest first: a folder of `Sources` and of `Tests` each. Imports run down.
enum Floor: String {
  case doors = "0-Doors"
  case ground = "1-Ground"
  case document = "2-Document"
  case input = "3-Input"
  case engine = "4-Engine"
  case domain = "5-Domain"
  case output = "6-Output"
  case work = "7-Work"
  case faces = "8-Faces"
}

/// A library of the system behind a module map and one header.
func door(_ name: String, pkgConfig: String? = nil, apt package: String) -> Target {
  .systemLibrary(name: name, path: "Sources/0-Doors/\(name)", pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// A door of a few lines of C.
func shim(_ name: String, linking library: String? = nil) -> Target {
  .target(
    name: name,
    path: "Sources/0-Doors/\(name)",
    linkerSettings: library.map { [.linkedLibrary($0)] }
  )
}

func library(_ name: String, on floor: Floor, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/\(floor.rawValue)/\(name)", swiftSettings: strict)
}

func tests(_ name: String, on floor: Floor, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: dependencies,
    path: "Tests/\(floor.rawValue)/\(name)Tests",
    swiftSettings: strict
  )
}

let package = Package(
  name: "VanThu",
  products: [
    .executable(name: "vanthu", targets: ["vanthu"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // 0 · C libraries.
    door("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    door("CUTF8Proc", apt: "libutf8proc-dev"),
    door("CDeflate", apt: "libdeflate-dev"),
    door("CXXHash", apt: "libxxhash-dev"),
    door("CLibMD", apt: "libmd-dev"),
    door("CLibYAML", apt: "libyaml-dev"),
    door("CPNG", apt: "libpng-dev"),
    shim("CLinuxFiles"),
    shim("CZip"),
    shim("CSimdJSON", linking: "simdjson"),

    // 1 · What everything else speaks in.
    library("Bytes", on: .ground),
    library("Diagnostics", on: .ground, ["Bytes"]),
    library("Pictures", on: .ground, ["CPNG"]),
    library("Values", on: .ground, ["Diagnostics", "Pictures"]),
    library("OfficialWriting", on: .ground, ["Bytes", "CUTF8Proc", "Values"]),
    library("XMLTree", on: .ground, ["Bytes", "CLibXML2", "Diagnostics"]),
    library("Archive", on: .ground, ["CDeflate", "CZip"]),

    // 2 · The document, and what the law says about any document.
    library("DocumentModel", on: .document, ["Pictures"]),
    library("Rules", on: .document, ["Bytes", "Diagnostics", "DocumentModel", "OfficialWriting", "Values"]),
    library(
      "Decree30",
      on: .document,
      ["Bytes", "Diagnostics", "DocumentModel", "OfficialWriting", "Pictures", "Rules"]
    ),
    library(
      "DocumentXML",
      on: .document,
      ["Bytes", "Decree30", "Diagnostics", "DocumentModel", "Pictures", "XMLTree"]
    ),

    // 3 · Data and documents from outside.
    library(
      "DataReading",
      on: .input,
      ["Bytes", "CLibYAML", "CSimdJSON", "DataBinding", "Diagnostics", "OfficialWriting", "Pictures", "Values"]
    ),
    library("DataBinding", on: .input, ["Diagnostics", "OfficialWriting", "Values"]),

    // 4 · Template and values to document.
    library(
      "TemplateEngine",
      on: .engine,
      [
        "Bytes", "DataBinding", "Decree30", "Diagnostics", "DocumentModel", "DocumentXML", "OfficialWriting",
        "Pictures",
        "Values", "XMLTree",
      ]
    ),

    library("Typesetting", on: .engine, ["Decree30", "DocumentModel", "OfficialWriting"]),

    // 5 · What the law says that changes with time; thi đua, khen thưởng.
    library(
      "LivingLaw",
      on: .domain,
      ["DataBinding", "Decree30", "Diagnostics", "DocumentModel", "OfficialWriting", "Rules", "Values"]
    ),
    library(
      "Commendation",
      on: .domain,
      ["DataBinding", "Diagnostics", "LivingLaw", "OfficialWriting", "Rules", "Values"]
    ),

    // 6 · Documents to bytes, bytes to files.
    library(
      "Rendering",
      on: .output,
      ["Bytes", "Decree30", "DocumentModel", "DocumentXML", "OfficialWriting", "Pictures", "Typesetting"]
    ),
    library(
      "DOCXRendering",
      on: .output,
      ["Archive", "Bytes", "Decree30", "DocumentModel", "OfficialWriting", "Pictures", "Typesetting"]
    ),
    library("FileWriting", on: .output, ["CLibMD", "CLinuxFiles", "CXXHash"]),
    library(
      "EdXML",
      on: .output,
      [
        "Archive", "Bytes", "DataBinding", "Decree30", "Diagnostics", "DocumentModel", "OfficialWriting", "Values",
        "XMLTree",
      ]
    ),

    // 7 · Records to papers, papers to files.
    library(
      "Papers",
      on: .work,
      [
        "Commendation", "DataBinding", "DataReading", "Decree30", "Diagnostics", "DocumentModel", "DocumentXML",
        "FileWriting", "LivingLaw", "OfficialWriting", "Rules", "TemplateEngine", "Values", "XMLTree",
      ]
    ),
    library(
      "Publishing",
      on: .work,
      [
        "Bytes", "Commendation", "DOCXRendering", "DataBinding", "DataReading", "Decree30", "Diagnostics",
        "DocumentModel",
        "EdXML", "FileWriting", "OfficialWriting", "Papers", "Rendering", "TemplateEngine", "Values",
      ]
    ),

    library(
      "Office",
      on: .work,
      [
        "Bytes", "Commendation", "DataBinding", "DataReading", "Diagnostics", "EdXML", "FileWriting", "LivingLaw",
        "Papers",
        "Publishing", "TemplateEngine", "Values",
      ]
    ),

    // 8 · The program.
    library(
      "CommandLineTool",
      on: .faces,
      [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "Bytes", "Commendation", "DataBinding", "Diagnostics", "EdXML", "FileWriting", "Office", "OfficialWriting",
        "Papers",
        "Publishing", "Values",
      ]
    ),
    .executableTarget(
      name: "vanthu",
      dependencies: ["CommandLineTool"],
      path: "Sources/8-Faces/vanthu",
      swiftSettings: strict
    ),

    // Tests mirror the targets; what several of them share is in TestSupport.
    .target(
      name: "TestSupport",
      dependencies: [
        "CLibXML2", "Commendation", "DataReading", "Decree30", "Diagnostics", "DocumentModel", "DocumentXML",
        "OfficialWriting", "Pictures", "Rendering", "Rules", "Values", "XMLTree",
      ],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    tests("Diagnostics", on: .ground, ["Diagnostics"]),
    tests("Bytes", on: .ground, ["Bytes"]),
    tests("Pictures", on: .ground, ["Pictures", "TestSupport"]),
    tests("Values", on: .ground, ["Values"]),
    tests("OfficialWriting", on: .ground, ["OfficialWriting", "TestSupport", "Values"]),
    tests("XMLTree", on: .ground, ["XMLTree", "Diagnostics"]),
    tests("Archive", on: .ground, ["Archive", "TestSupport"]),
    tests("DocumentModel", on: .document, ["DocumentModel", "TestSupport"]),
    tests("Rules", on: .document, ["Rules", "Diagnostics", "DocumentModel", "OfficialWriting", "Values"]),
    tests(
      "Decree30",
      on: .document,
      ["Decree30", "Diagnostics", "DocumentModel", "OfficialWriting", "Pictures", "Rules", "TestSupport"]
    ),
    tests(
      "DocumentXML",
      on: .document,
      [
        "DocumentXML", "Bytes", "Decree30", "Diagnostics", "DocumentModel", "Pictures", "Rendering", "TestSupport",
        "XMLTree",
      ]
    ),
    tests(
      "DataReading",
      on: .input,
      ["DataReading", "Diagnostics", "OfficialWriting", "Pictures", "TestSupport", "Values"]
    ),
    tests("DataBinding", on: .input, ["DataBinding", "DataReading", "Diagnostics", "OfficialWriting", "Values"]),
    tests(
      "TemplateEngine",
      on: .engine,
      [
        "TemplateEngine", "Bytes", "Decree30", "Diagnostics", "DocumentModel", "Pictures", "TestSupport", "Values",
        "XMLTree",
      ]
    ),
    tests(
      "LivingLaw",
      on: .domain,
      ["LivingLaw", "DataReading", "Decree30", "Diagnostics", "DocumentModel", "Rules", "TestSupport", "Values"]
    ),
    tests(
      "Commendation",
      on: .domain,
      [
        "Commendation", "DataBinding", "DataReading", "Diagnostics", "LivingLaw", "OfficialWriting", "TestSupport",
        "Values",
      ]
    ),
    tests(
      "Rendering",
      on: .output,
      [
        "Rendering", "Bytes", "Decree30", "Diagnostics", "DocumentModel", "DocumentXML", "OfficialWriting", "Pictures",
        "TestSupport", "XMLTree",
      ]
    ),
    tests(
      "DOCXRendering",
      on: .output,
      ["DOCXRendering", "Bytes", "Decree30", "DocumentModel", "Pictures", "Rendering", "TestSupport"]
    ),
    tests("FileWriting", on: .output, ["FileWriting"]),
    tests(
      "EdXML",
      on: .output,
      [
        "EdXML", "Bytes", "DataReading", "Decree30", "Diagnostics", "DocumentModel", "OfficialWriting", "Rendering",
        "TestSupport", "Values", "XMLTree",
      ]
    ),
    tests(
      "Papers",
      on: .work,
      [
        "Commendation", "DataReading", "Diagnostics", "DocumentModel", "LivingLaw", "OfficialWriting", "Papers",
        "TemplateEngine", "TestSupport", "Values", "XMLTree",
      ]
    ),
    tests(
      "Publishing",
      on: .work,
      ["Publishing", "DataReading", "Diagnostics", "FileWriting", "Papers", "TemplateEngine", "Values", "XMLTree"]
    ),
    tests("Office", on: .work, ["Diagnostics", "Office", "Papers", "Publishing", "TestSupport"]),
    tests(
      "Seed",
      on: .work,
      [
        "DOCXRendering", "DataReading", "Bytes", "Decree30", "Diagnostics", "DocumentModel", "DocumentXML", "Papers",
        "Publishing", "Rendering", "Rules", "TemplateEngine", "TestSupport", "Values", "XMLTree",
      ]
    ),
    tests("CommandLineTool", on: .faces, ["CommandLineTool", "Publishing", "TestSupport"]),
    tests("Cases", on: .faces, ["TestSupport", "vanthu"]),
  ],
  cxxLanguageStandard: .cxx17
)
