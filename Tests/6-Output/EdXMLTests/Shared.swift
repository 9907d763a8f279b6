import DocumentModel
import Foundation
import TestSupport

@testable import EdXML

/// Messages of other senders and a schema, kept beside the project: `VANTHU_SHARED`, else `../shared`.
enum Shared {
  static let schemaFile = "schemas/own/edxml-emit.xsd"
  static let sampleFolder = "schemas/edxml-samples"

  /// The schema of messages that we write.
  static let schema = try? String(contentsOf: Project.shared.appending(path: schemaFile), encoding: .utf8)

  /// Bytes of the messages of others, by name.
  static let samples: [String: [UInt8]] = {
    let samples = Project.shared.appending(path: sampleFolder)
    let files = (try? FileManager.default.contentsOfDirectory(at: samples, includingPropertiesForKeys: nil)) ?? []
    var result: [String: [UInt8]] = [:]
    for file in files where file.pathExtension == "edxml" {
      result[file.deletingPathExtension().lastPathComponent] = (try? Data(contentsOf: file)).map { Array($0) }
    }
    return result
  }()
}

/// Which row of the regulation's table each kind has.
enum DocumentKindRows {
  static let all = DocumentKind.allCases.map { (name: $0.rawValue, row: $0.exchangeRow) }
}
