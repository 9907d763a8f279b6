public import Foundation

/// Where tests find what they read besides their own sources, and how they were asked to run.
public enum Project {
  /// The project's folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().resolvingSymlinksInPath()

  /// What is kept beside the project: `VANTHU_SHARED`, else `../shared`. It may be missing.
  public static let shared: URL =
    environment("VANTHU_SHARED").map { URL(filePath: $0) } ?? root.appending(path: "../shared").standardizedFileURL

  /// The templates that come with the project.
  public static let templates = file("Templates")

  /// Whether a test whose programs are missing has to run and fail: CI wants to see everything run.
  public static let skipsNothing = environment("VANTHU_NOTHING_SKIPPED") == "1"

  /// Whether files that tests compare with are written instead, for a person to read; CI never does.
  public static let isRecording = environment("VANTHU_RECORD") == "1" && environment("CI") == nil

  /// A variable of the environment; nil when it is not set.
  public static func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

  /// A file or folder of the project.
  ///
  /// - Parameter path: from the project's folder.
  public static func file(_ path: String) -> URL { root.appending(path: path) }
}
