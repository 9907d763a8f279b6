import Bytes
import Commendation
public import Diagnostics
import DocumentModel
public import FileWriting
public import Papers
import TemplateEngine

/// The papers of a dossier on their way to files: each is made and read back.
public struct DossierPapers {
  /// The files of a dossier.
  public struct Files: Sendable {
    /// The files.
    public var files: [WholeFolder.File] = []
    /// How many papers they are of.
    public var count = 0
    /// Names of the places to fill by hand.
    public var blanks: [String] = []
  }

  private let completion: DossierCompletion
  private let workplace: Workplace
  private let press: Press

  /// Prepares the papers of a dossier.
  ///
  /// - Parameters:
  ///   - completion: the dossier with its data.
  ///   - workplace: where papers are made.
  ///   - forms: how each paper is written.
  public init(_ completion: DossierCompletion, at workplace: Workplace, _ forms: PaperForms) {
    self.completion = completion
    self.workplace = workplace
    press = Press(forms)
  }

  /// The files of all papers; absent when one could not be made or does not say what the data say.
  public func made() -> Outcome<Files> {
    var result = Files()
    var diagnostics: [Diagnostic] = []
    var makers: [DossierPaper: PaperMaker] = [:]
    var opened: Set<DossierPaper> = []
    for paper in completion.papers {
      if opened.insert(paper.paper).inserted {
        let template = template(completion.template(of: paper.paper))
        diagnostics += template.diagnostics
        makers[paper.paper] = template.value.map { PaperMaker($0, at: workplace) }
      }
      guard let template = makers[paper.paper]?.template else { continue }
      let data = completion.data(of: paper, for: template)
      let made = data.flatMap { makers[paper.paper]?.make($0) ?? Outcome(nil) }
      diagnostics += made.diagnostics
      guard var done = made.value else { continue }
      if paper.paper == .decision { done.document.makeDraft() }
      let ready = press.ready(done)
      diagnostics += ready.diagnostics
      guard let document = ready.value else { continue }
      var sink = ByteSink()
      press.render(document, as: .xml, into: &sink)
      diagnostics += completion.findings(in: paper, xml: sink.bytes, name: "\(paper.name).xml")
      result.count += 1
      result.blanks += done.blanks
      for (format, name) in zip(press.forms.formats, press.forms.names(paper.name)) {
        sink.removeAll()
        press.render(document, as: format, into: &sink)
        result.files.append(WholeFolder.File(name: name, bytes: sink.bytes))
      }
    }
    let templates = DossierPaper.allCases.compactMap { makers[$0]?.template }
    if templates.count == opened.count { diagnostics += completion.strayKeys(templates) }
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return Outcome(hasErrors ? nil : result, diagnostics)
  }

  private func template(_ name: String) -> Outcome<Template> {
    guard let folder = workplace.library.folder(of: name) else {
      return Outcome(nil, [workplace.library.missing(name)])
    }
    return workplace.library.load(folder: folder)
  }
}
