public import Diagnostics
public import DocumentModel
public import OfficialWriting

/// A rule on documents, in a file of its own.
///
/// A rule is kept in one or more of three ways: the layout leaves no room to break it, finishing puts it right
/// (``MendingRule``), or a document that breaks it is found (``CheckingRule``). ``RuleEntry`` tells which.
public protocol DocumentRule: Sendable {
  /// What a person reads about it.
  static var page: RulePage { get }
}

/// A rule that finds documents which break it.
public protocol CheckingRule: DocumentRule {
  /// When a document needs a look.
  var wakes: Wake { get }

  /// Looks at a finished document. What is blank is not judged.
  ///
  /// - Parameters:
  ///   - subject: the document, its days, its texts in reading order.
  ///   - findings: receives what is wrong, with its place in the document.
  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>])
}

/// A rule that judges each text by itself, by its characters alone: neither its part of the document nor the day matters. Of a rule
/// that phrases wake, ``RuleSet`` shows it only the texts that may have one.
public protocol TextRule: CheckingRule {
  /// Looks at a text of a finished document.
  ///
  /// - Parameters:
  ///   - text: the text with its place.
  ///   - findings: receives what is wrong, with its place in the document.
  func check(_ text: DocumentSubject.Text, _ findings: inout [Finding<DocumentSpan>])
}

extension TextRule {
  /// Looks at every text of a finished document.
  public func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    for text in subject.texts { check(text, &findings) }
  }
}

/// A rule that finishing keeps: what it decides becomes characters of the document, for all formats alike.
public protocol MendingRule: DocumentRule {
  /// Changes a document so that it keeps the rule; a document that keeps it stays as it is.
  static func mend(_ document: inout OfficialDocument)
}

/// When a rule has to look at a document. Nearly all documents of a batch have nothing most rules look for, so the fixed texts
/// of a template are looked through once, and the values of each record by ``RuleSet``.
public enum Wake: Sendable {
  /// Always; for rules that look at a few parts.
  case always
  /// When one of these phrases, in small letters or capitals, stands in a text: at least three bytes, better six.
  case phrases([String])
  /// When one of these phrases stands in a text as it is spelled here, small letters told from capitals.
  case spellings([String])
  /// When a text has one of these.
  case oddities(TextOddities)
  /// When some words are set apart from the text around them, as only a template does.
  case styles
  /// When one of several happens.
  indirect case any([Wake])
}
