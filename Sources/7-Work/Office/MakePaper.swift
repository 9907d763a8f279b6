import Diagnostics
import FileWriting
import Papers
public import Publishing
import TemplateEngine

/// What is to be known to send documents.
public struct SendingWish: Sendable {
  /// The file that says who sends and who receives.
  public var data: String?
  /// The signed copy; for many documents the folder of the copies.
  public var signed: String?

  /// Makes a wish.
  public init(data: String? = nil, signed: String? = nil) {
    self.data = data
    self.signed = signed
  }
}

/// One paper to be made.
public struct PaperOrder: Sendable {
  /// Where a paper goes.
  public enum Destination: Sendable {
    /// A folder; nil for the one that is usual for the template.
    case folder(String?)
    /// Back to who asked, in the one form there is.
    case bytes
  }

  /// Name or folder of the template.
  public var template: String
  /// The data file, or `-` for standard input.
  public var data: String
  /// The agency's profile.
  public var profile: String?
  /// How it is written.
  public var forms: PaperForms
  /// Where it goes.
  public var destination: Destination
  /// Whether files that are not ours may be replaced.
  public var overwrites: Bool
  /// What is needed to send it.
  public var sending: SendingWish

  /// Makes an order.
  public init(
    _ template: String,
    data: String,
    profile: String? = nil,
    forms: PaperForms,
    to destination: Destination,
    overwrites: Bool = false,
    sending: SendingWish = SendingWish()
  ) {
    self.template = template
    self.data = data
    self.profile = profile
    self.forms = forms
    self.destination = destination
    self.overwrites = overwrites
    self.sending = sending
  }
}

/// A paper that was made.
public struct MadePaper: Sendable {
  /// Paths of its files.
  public var files: [String] = []
  /// Its bytes, where they were asked for.
  public var bytes: [UInt8] = []
  /// The places to fill by hand, with how often each stands in it.
  public var blanks: [BlankCount]
}

extension Office {
  /// Makes one paper.
  public func make(_ order: PaperOrder) -> Answer<MadePaper> {
    guard let place = library.folder(of: order.template) else {
      return Answer(refusing: library.missing(order.template), .missing)
    }
    let loaded = library.load(folder: place)
    // A template with errors has no name of its own; that of its folder should be the same.
    let name = loaded.value?.name ?? place.split(separator: "/").last.map(String.init) ?? place
    let stem = Self.stem(ofData: order.data)
    var target: PaperFiles?
    if case .folder(let folder) = order.destination {
      guard folder != nil || loaded.value == nil || OutputFolder.isSafe(name) else {
        return Answer(refusing: writeDiagnostic(.name(name)), .unwritten)
      }
      let output = OutputFolder(
        folder ?? "Output/\(name)",
        overwrites: order.overwrites,
        source: order.data == "-" ? nil : order.data
      )
      target = PaperFiles(output, stem, order.forms)
    }
    /// Findings that keep the paper from being made, and the files of an earlier run.
    func stopped(_ findings: [Diagnostic]) -> Answer<MadePaper> { Answer(nil, findings + (target?.stale() ?? [])) }
    // Without a template the data cannot be judged; with one, all findings come together.
    guard let template = loaded.value else { return stopped(loaded.diagnostics) }
    let opened = Workplace.open(library, door: door, profile: order.profile)
    let record = door.document(order.data)
    var findings = loaded.diagnostics + opened.diagnostics + record.diagnostics
    guard let workplace = opened.value, let record = record.value else { return stopped(findings) }
    findings += workplace.profile.map { template.doubtfulKeys(of: $0) } ?? []
    findings += workplace.legalFacts.diagnostics
    var maker = PaperMaker(template, at: workplace)
    let made = maker.make(record)
    findings += made.diagnostics
    let dispatch =
      order.forms.formats.contains(.edXML)
      ? Sender.open(order.sending.data, at: workplace).flatMap { sender in
        sender.dispatch(for: maker.lastRecord ?? record, of: template, name: stem, signed: order.sending.signed)
      } : nil
    guard let paper = made.value, !workplace.legalFacts.hasErrors else {
      return stopped(findings + (dispatch?.diagnostics ?? []))
    }
    let press = Press(order.forms)
    let ready = press.ready(paper, dispatch: dispatch)
    findings += ready.diagnostics
    guard let document = ready.value else { return stopped(findings) }
    var result = MadePaper(blanks: BlankCount.counted(paper.blanks))
    guard let target else {
      result.bytes = press.bytes(of: document)
      return Answer(result, findings)
    }
    let refusals = target.write(document, with: press)
    guard refusals.isEmpty else { return Answer(nil, findings + refusals, .unwritten) }
    result.files = target.paths
    return Answer(result, findings)
  }

  /// Name of a document's files without an ending: that of its data file.
  static func stem(ofData path: String) -> String {
    guard path != "-" else { return "van-ban" }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.lastIndex(of: ".").flatMap { $0 == file.startIndex ? nil : String(file[..<$0]) } ?? file
  }
}
