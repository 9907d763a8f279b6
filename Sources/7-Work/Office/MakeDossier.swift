public import Commendation
import Diagnostics
import FileWriting
import Papers
public import Publishing
import TemplateEngine
import Values

/// A dossier to be looked at or written.
public struct DossierOrder: Sendable {
  /// The data file, or `-` for standard input.
  public var data: String
  /// The agency's profile.
  public var profile: String?
  /// Whether a legal basis that is not in force is an error.
  public var isStrict: Bool
  /// How each paper is written.
  public var forms: PaperForms
  /// The folder of the dossier; nil where it is only looked at.
  public var folder: String?
  /// Whether files of ours that were edited since may be replaced.
  public var overwrites: Bool

  /// Makes an order.
  public init(
    data: String,
    profile: String? = nil,
    isStrict: Bool = false,
    forms: PaperForms,
    to folder: String?,
    overwrites: Bool = false
  ) {
    self.data = data
    self.profile = profile
    self.isStrict = isStrict
    self.forms = forms
    self.folder = folder
    self.overwrites = overwrites
  }
}

/// A dossier that was looked at, and written where that was asked for.
public struct MadeDossier: Sendable {
  /// What it holds.
  public var dossier: Dossier
  /// Names of its files.
  public var files: [String] = []
  /// How many papers it has.
  public var papers = 0
  /// The places to fill by hand.
  public var blanks: [BlankCount] = []
}

extension Office {
  /// Makes all papers of a dossier, compares them with each other and with the data, and writes them where the order has a
  /// folder.
  ///
  /// - Returns: the dossier. One that is only looked at is there in spite of errors.
  public func make(_ order: DossierOrder) -> Answer<MadeDossier> {
    if order.forms.formats.contains(.edXML) {
      return Answer(
        refusing: Diagnostic(
          .error,
          WorkCode.usage.rawValue,
          "hồ sơ không ghi được bản tin edXML: bản tin chỉ dành cho văn bản đã ban hành",
          hint: "ban hành rồi thì gửi từng văn bản bằng vanthu tao … --dinh-dang edxml"
        ),
        .wrongCall
      )
    }
    /// Findings that keep the dossier from being written, and the folder of an earlier run.
    func stopped(_ findings: [Diagnostic]) -> Answer<MadeDossier> {
      let stale = order.folder.flatMap { WholeFolder($0).isOurs ? staleDiagnostic($0) : nil }
      return Answer(nil, findings + (stale.map { [$0] } ?? []))
    }
    let read = door.document(order.data)
    let opened = Workplace.open(library, door: door, profile: order.profile)
    var findings = read.diagnostics + opened.diagnostics
    guard let record = read.value, let workplace = opened.value else { return stopped(findings) }
    // One cause is said once, not once a file.
    if let missing = library.missingReferences { return Answer(nil, findings + [missing], .missing) }
    let computed = Dossier.compute(record, isStrict: order.isStrict) { workplace.reference($0) }
    findings += computed.diagnostics
    guard let dossier = computed.value else { return stopped(findings) }
    findings += workplace.legalFacts.diagnostics
    let papers = DossierPapers(DossierCompletion(dossier, record), at: workplace, order.forms).made()
    findings += papers.diagnostics
    var result = MadeDossier(dossier: dossier)
    let ending = Ending(of: findings)
    guard let folder = order.folder else { return Answer(result, findings, ending == .done ? .done : .errors) }
    guard ending == .done, let papers = papers.value else { return stopped(findings) }
    do {
      try WholeFolder(folder, overwrites: order.overwrites).write(papers.files)
    } catch {
      return Answer(nil, findings + [Self.refusal(error)], .unwritten)
    }
    result.files = papers.files.map(\.name)
    result.papers = papers.count
    result.blanks = BlankCount.counted(papers.blanks)
    return Answer(result, findings)
  }

  private static func refusal(_ refusal: WholeFolder.Refusal) -> Diagnostic {
    var diagnostic = writeDiagnostic(refusal)
    // Not even --ghi-de takes away what others wrote.
    if case .foreign = refusal { diagnostic.hint = "dời tệp, thư mục ấy đi, hoặc chọn thư mục khác ở --ra" }
    return diagnostic
  }
}
