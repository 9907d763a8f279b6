import DataBinding
import DataReading
public import Diagnostics
import EdXML
import FileWriting
import OfficialWriting
public import Papers
public import TemplateEngine
public import Values

/// Puts together what is needed to send a document: the file of `--gui-nhan`, the office's part of it in its profile, and
/// the signed PDF.
public struct Sender: Sendable {
  private let record: DataRecord?
  private let profile: DataRecord?

  /// Reads what is the same for all documents.
  ///
  /// - Parameters:
  ///   - path: the file of `--gui-nhan`, if there is one.
  ///   - workplace: where the office's profile is; its group `gui` says who sends.
  public static func open(_ path: String?, at workplace: Workplace) -> Outcome<Sender> {
    let part = workplace.profile.flatMap(senderPart)
    guard let path else { return Outcome(Sender(record: nil, profile: part)) }
    return workplace.door.document(path).flatMap { Outcome(Sender(record: $0, profile: part)) }
  }

  /// The group `gui` of a profile, alone.
  private static func senderPart(of profile: DataRecord) -> DataRecord? {
    guard case .map(let entries) = profile.root.content else { return nil }
    let own = entries.filter { Name.isSameKey($0.key, "gui") }
    guard !own.isEmpty else { return nil }
    var part = profile
    part.root = Datum(.map(own), at: profile.root.position)
    return part
  }

  /// What is wrong with the file of `--gui-nhan` by itself.
  public var findings: [Diagnostic] { record.map { SendingData.read($0).diagnostics } ?? [] }

  /// What is needed to send one document; with errors, as far as it could be read, so that all that keeps the document
  /// from being sent can be said at once.
  ///
  /// - Parameters:
  ///   - document: the data of the document, as its template got them.
  ///   - template: its template.
  ///   - name: name of its files, without an ending.
  ///   - signed: path of the signed PDF, if there is one.
  public func dispatch(
    for document: DataRecord,
    of template: Template,
    name: String,
    signed: String?
  ) -> Outcome<Dispatch> {
    var diagnostics: [Diagnostic] = []
    let data = data(for: document, of: template)
    diagnostics += data.diagnostics
    var copy = SignedCopy.missing
    if let signed {
      do {
        let file = signed.split(separator: "/").last.map(String.init) ?? signed
        copy = .file(.pdf(name: file, bytes: try readFile(signed)))
      } catch {
        copy = .unreadable
        diagnostics.append(unreadable(error))
      }
    }
    guard let data = data.value else { return Outcome(nil, diagnostics) }
    return Outcome(Dispatch(data: data, signed: copy, name: name), diagnostics)
  }

  private func data(for document: DataRecord, of template: Template) -> Outcome<SendingData> {
    let whole: Outcome<DataRecord?>
    if let profile {
      whole = profile.resolved(on: template.documentPeriod(of: document)).flatMap { own in
        Outcome(record.map { merged($0, over: own, .whole) } ?? own)
      }
    } else {
      whole = Outcome(record)
    }
    return whole.flatMap { whole in
      guard let whole else { return Outcome(SendingData()) }
      return SendingData.read(whole).flatMap { data in
        let names = data.recipientField.flatMap { texts(of: $0.value, in: document, template) }
        return data.selecting(names?.texts, at: names?.place)
      }
    }
  }

  /// What a field of the document says, as one text or several.
  private func texts(
    of field: String,
    in document: DataRecord,
    _ template: Template
  ) -> (texts: [String], place: Place)? {
    guard case .map(let entries) = document.root.content, let slot = template.fields.slot(matching: field),
      let entry = entries.first(where: { template.fields.slot(matching: $0.key) == slot })
    else { return nil }
    let data: [Datum]
    if case .list(let items) = entry.value.content { data = items } else { data = [entry.value] }
    let texts = data.compactMap(\.characters)
    return texts.isEmpty ? nil : (texts, document.place(of: entry.value.position))
  }
}

/// What is needed to send the documents of a batch: the signed files stand in one folder, under the names of the files that are
/// written.
public struct BatchSending: Sendable {
  private let sender: Sender
  private let signedFolder: String?

  /// Makes it of a sender and the folder of the signed files, if there is one.
  public init(_ sender: Sender, signedFolder: String?) {
    self.sender = sender
    self.signedFolder = signedFolder
  }

  func dispatch(for document: DataRecord, of template: Template, name: String) -> Outcome<Dispatch> {
    sender.dispatch(for: document, of: template, name: name, signed: signedFolder.map { "\($0)/\(name).pdf" })
  }
}
