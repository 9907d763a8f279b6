public import Foundation

/// Where tests find what they read besides their own sources.
public enum Project {
  /// The project's folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().resolvingSymlinksInPath()

  /// What is kept beside the project: `VANTHU_SHARED`, else `../shared`. It may be missing.
  public static let shared: URL =
    ProcessInfo.processInfo.environment["VANTHU_SHARED"].map { URL(filePath: $0) }
    ?? root.appending(path: "../shared").standardizedFileURL

  /// A file or folder of the project.
  ///
  /// - Parameter path: from the project's folder.
  public static func file(_ path: String) -> URL { root.appending(path: path) }
}
