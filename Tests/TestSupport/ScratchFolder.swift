public import Foundation

/// A folder that exists as long as the value does; with `VANTHU_KEEP` it stays, for a person who wants to look into it.
public final class ScratchFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes an empty folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "vanthu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { if Project.environment("VANTHU_KEEP") == nil { try? FileManager.default.removeItem(at: url) } }

  /// The path of a file in it.
  public func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  /// Writes a file, and the folders above it.
  public func write(_ bytes: [UInt8], as name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// The bytes of a file.
  public func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: url.appending(path: name))) }

  /// A file of text.
  public func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Names of the files in it that end in something, sorted.
  public func files(_ suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path("")).filter { $0.hasSuffix(suffix) }.sorted()
  }
}
