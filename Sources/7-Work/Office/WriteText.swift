import Diagnostics
import FileWriting
import Publishing

extension Office {
  /// Writes a text into a file.
  ///
  /// - Returns: the path of the file.
  public func write(_ text: String, to path: String, overwrites: Bool) -> Answer<String> {
    let slash = path.lastIndex(of: "/")
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let folder = OutputFolder(slash.map { String(path[...$0]) } ?? "", overwrites: overwrites)
    var set = OutputSet()
    folder.add(Array(text.utf8).span, as: name, to: &set)
    var refusals = folder.commit(set)
    do {
      try folder.finish()
    } catch {
      refusals.append(.system(error))
    }
    guard refusals.isEmpty else {
      return Answer(nil, writeDiagnostics(refusals, names: [name], in: folder), .unwritten)
    }
    return Answer(folder.fullPath(name))
  }
}
