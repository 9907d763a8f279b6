import Bytes
public import Diagnostics
public import FileWriting

/// The files of one paper in a folder: all forms together, or none.
public struct PaperFiles: Sendable {
  private let folder: OutputFolder
  private let names: [String]

  /// Names the files of a paper.
  ///
  /// - Parameters:
  ///   - folder: where they go.
  ///   - stem: their name without an ending.
  ///   - forms: the forms.
  public init(_ folder: OutputFolder, _ stem: String, _ forms: PaperForms) {
    self.folder = folder
    names = forms.names(stem)
  }

  /// Paths of the files.
  public var paths: [String] { names.map { folder.fullPath($0) } }

  /// Says which files of an earlier run stay although the paper could not be made anew.
  public func stale() -> [Diagnostic] { staleDiagnostics(names, in: folder) }

  /// Writes the files.
  ///
  /// - Returns: why they were not written; empty when they were.
  public func write(_ document: ReadyDocument, with press: Press) -> [Diagnostic] {
    var sink = ByteSink()
    var files = OutputSet()
    for (format, name) in zip(press.forms.formats, names) {
      sink.removeAll()
      press.render(document, as: format, into: &sink)
      sink.withBytes { folder.add($0, as: name, to: &files) }
    }
    let refusals = folder.commit(files)
    do {
      try folder.finish()
    } catch {
      return [writeDiagnostic(.system(error))]
    }
    return refusals.isEmpty ? [] : writeDiagnostics(refusals, names: names, in: folder)
  }
}
