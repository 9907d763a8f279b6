import FileWriting
import Glibc
public import Papers

/// Every function of the program as one call: values in, an ``Answer`` out. Nothing is printed here, nothing asks and nothing
/// ends the process; a face turns wishes into a call and the answer into what people see.
public struct Office: Sendable {
  /// Where templates and reference data are.
  public let library: TemplateLibrary
  /// Where files named in data come in.
  public let door: FileDoor

  /// Opens the office with the templates of a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder; nil for where templates usually are, see ``TemplateLibrary/init(named:)``.
  ///   - door: where files named in data come in.
  public static func open(templates folder: String?, door: FileDoor = .open) -> Answer<Office> {
    if let folder, !fileExists(folder, isFolder: true) {
      let number = fileExists(folder) ? ENOTDIR : ENOENT
      return Answer(refusing: unreadable(FileFailure(path: folder, number: number)), .missing)
    }
    return Answer(Office(library: TemplateLibrary(named: folder), door: door))
  }
}
