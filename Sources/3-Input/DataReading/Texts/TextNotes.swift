public import Diagnostics
import OfficialWriting

/// What was put right or looks odd in the text of one file, counted, so that it is said once a file and not once a
/// value.
///
/// Each piece of a batch is parsed with notes of its own; ``merge(_:)`` brings them together, in the order of the file.
public struct TextNotes: Sendable {
  private struct Tally {
    var count = 0
    var first: Place
  }

  private var notNFC: Tally?
  private var unusual: [TextFault.Kind: (tally: Tally, fault: TextFault)] = [:]

  /// Makes empty notes.
  public init() {}

  /// Counts a value that was not in NFC.
  mutating func countNotNFC(at place: @autoclosure () -> Place) {
    if notNFC == nil { notNFC = Tally(first: place()) }
    notNFC?.count += 1
  }

  /// Counts a value with a character that is only worth a note.
  mutating func count(_ fault: TextFault, at place: @autoclosure () -> Place) {
    if unusual[fault.kind] == nil { unusual[fault.kind] = (Tally(first: place()), fault) }
    unusual[fault.kind]?.tally.count += 1
  }

  /// Adds the notes of a later part of the same file.
  public mutating func merge(_ later: TextNotes) {
    if let theirs = later.notNFC {
      if notNFC == nil { notNFC = theirs } else { notNFC?.count += theirs.count }
    }
    for (kind, theirs) in later.unusual {
      if unusual[kind] == nil { unusual[kind] = theirs } else { unusual[kind]?.tally.count += theirs.tally.count }
    }
  }

  /// Whether there is nothing to say.
  public var isEmpty: Bool { notNFC == nil && unusual.isEmpty }

  /// The notes for people: `DL-06` for each kind of odd character, `DL-07` for values that were not in NFC.
  public var diagnostics: [Diagnostic] {
    var result: [Diagnostic] = []
    for kind in TextFault.Kind.allCases {
      guard let (tally, fault) = unusual[kind] else { continue }
      let problem = DataProblem.unusualCharacters(
        explanation: fault.explanation,
        count: tally.count,
        hint: fault.hint
      )
      result.append(problem.diagnostic(at: tally.first))
    }
    if let notNFC { result.append(DataProblem.notNFC(count: notNFC.count).diagnostic(at: notNFC.first)) }
    return result
  }
}
