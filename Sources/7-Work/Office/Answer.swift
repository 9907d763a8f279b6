public import Diagnostics
import Papers

/// How a call of the office ended.
public enum Ending: Sendable {
  /// Everything that was asked for was done.
  case done
  /// Something is wrong in the template, the data or the checks, and nothing was made.
  case errors
  /// A part of what was asked for was done.
  case partial
  /// Wishes that do not go together.
  case wrongCall
  /// Something is wrong inside what the call says, such as its pattern of file names, and nothing was made.
  case misspelt
  /// A file that the data need cannot be read, and nothing was made.
  case unreadable
  /// What the call names is not there.
  case missing
  /// A result could not be written.
  case unwritten
}

/// What the office answers: the result, everything found on the way, and how it ended.
public struct Answer<Value: Sendable>: Sendable {
  /// The result; absent when there is none.
  public var value: Value?
  /// Everything found, in the order it was found.
  public var findings: [Diagnostic]
  /// How it ended.
  public var ending: Ending

  init(_ value: Value?, _ findings: [Diagnostic] = [], _ ending: Ending) {
    self.value = value
    self.findings = findings
    self.ending = ending
  }

  /// An answer that ends as its findings say: an error among them leaves no result.
  init(_ value: Value?, _ findings: [Diagnostic] = []) {
    let ending = Ending(of: findings)
    self.init(ending == .done ? value : nil, findings, ending)
  }

  /// Nothing but one finding.
  init(refusing finding: Diagnostic, _ ending: Ending) { self.init(nil, [finding], ending) }
}

extension Ending {
  /// What findings that keep a result back make of a call; those that do not leave it done.
  init(of findings: [Diagnostic]) {
    guard findings.contains(where: { $0.severity == .error }) else {
      self = .done
      return
    }
    self = findings.contains { $0.code == WorkCode.unreadable.rawValue } ? .unreadable : .errors
  }
}

extension Answer {
  /// The same answer with another result made of this one.
  func map<Other: Sendable>(_ other: (Value) -> Other) -> Answer<Other> {
    Answer<Other>(value.map(other), findings, ending)
  }
}
