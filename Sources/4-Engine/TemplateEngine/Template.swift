public import Diagnostics
public import DocumentModel
import Values
public import XMLTree

/// A template that was checked: it can only fail on data.
///
/// A batch gives every worker a template of its own (``compile(_:frames:)`` is cheap), so that workers never share
/// the reference counts of its parts.
public struct Template: Sendable {
  /// Name of its folder.
  public let name: String
  /// What it makes, for people.
  public let summary: String
  /// The group it is listed in, for people; nil where it names none.
  public let group: String?
  /// Kind of document it makes.
  public let kind: DocumentKind
  /// Name of the computation that completes its data, as the template has it; nil where there is none.
  public let computation: String?
  /// Where it names the computation.
  public let computationPlace: TemplatePlace?
  /// Its fields.
  public let fields: RecordType
  /// The files it was made of: the template itself, then its frames.
  public let sources: [XMLSource]

  let sizes: SizePreset
  /// Where the document begins, for findings about the whole of it.
  let bodyPlace: TemplatePlace
  let steps: [Step<DocumentAct>]
  /// What data must be like.
  let requirements: [Step<Requirement>]
  /// How many results of expressions are kept while a document is made.
  let keptCount: Int
  let firstUses: [FieldKey: TemplatePlace]

  /// Checks a template and makes it ready.
  ///
  /// - Parameters:
  ///   - document: the template's file.
  ///   - frames: finds the file of a frame by name; nil when there is none.
  /// - Returns: the template, and everything that is wrong or odd about it, all at once.
  public static func compile(
    _ document: XMLDocument,
    frames: @escaping (String) -> Outcome<XMLDocument>?
  ) -> Outcome<Template> {
    TemplateCompiler.compile(document, frames: frames)
  }

  /// The place a person can open.
  public func place(_ place: TemplatePlace) -> Place { sources[place.source].place(place.range) }
}
