import Foundation

/// Reading of a real document that went through character recognition.
enum SeedText {
  /// The text in NFC, one dash, single spaces, with the slips put right.
  static func clean(_ raw: String, slips: [Slip]) throws -> String {
    var text = tidy(raw)
    for slip in slips {
      guard text.contains(slip.wrong) else { throw Slip.Missing(wrong: slip.wrong) }
      text = text.replacing(slip.wrong, with: slip.right)
    }
    return text
  }

  /// One kind of dash, one kind of space, no marks of emphasis.
  static func tidy(_ raw: String) -> String {
    raw.precomposedStringWithCanonicalMapping
      .replacing("–", with: "-")
      .replacing("\u{A0}", with: " ")
      .replacing("*", with: "")
  }

  /// The labels in front of the lines of the body, in order.
  static func labels(of body: Substring) -> [String] {
    body.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^(?:[A-C]\.|[IVX]+\.|[0-9]+(?:\.[0-9]+)*\.|[a-zđ]\)|[-+])(?=[ ])/).map { String($0.output) }
    }
  }

  /// The text without labels in front of its lines.
  static func withoutLabels(_ text: String) -> String {
    text.split(separator: "\n")
      .map { $0.replacing(/^(?:[A-C]\.|[IVX]+\.|[0-9]+(?:\.[0-9]+)*\.|[a-zđ]\)|[-+])[ ]/, with: "") }
      .joined(separator: "\n")
  }

  /// Everything in a text that is a number of some kind, and how often it comes: `1740/ubnd-nc`, `20/4/2023`,
  /// `3/2024`, `30/7`, `2019-2025`, `25%`, `0,5`, `2023`, `9 khối`.
  static func numbers(in raw: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    var text = tidy(raw).lowercased()
    func plain(_ digits: Substring?) -> String {
      let number = digits?.drop { $0 == "0" } ?? ""
      return number.isEmpty ? "0" : String(number)
    }
    func take<Output>(_ pattern: Regex<Output>, _ name: (Output) -> String) {
      text = text.replacing(pattern) { match in
        counts[name(match.output), default: 0] += 1
        return " ¤ "
      }
    }
    take(/[0-9]+(?:\/[0-9]{4})?[\/-][a-zđ]+(?:[\/-][a-zđ]+)*/) { String($0) }
    take(/ngày ([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})/) { "\(plain($0.1))/\(plain($0.2))/\($0.3)" }
    take(/([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})/) { "\(plain($0.1))/\(plain($0.2))/\($0.3)" }
    take(/tháng ([0-9]{1,2}) năm ([0-9]{4})/) { "\(plain($0.1))/\($0.2)" }
    take(/([0-9]{1,2})\/([0-9]{4})/) { "\(plain($0.1))/\($0.2)" }
    take(/([0-9]{1,2})\/([0-9]{1,2})/) { "\(plain($0.1))/\(plain($0.2))" }
    take(/([0-9]+) ?- ?([0-9]+)/) { "\($0.1)-\($0.2)" }
    take(/([0-9]+(?:,[0-9]+)?) ?%/) { "\($0.1)%" }
    take(/[0-9]+,[0-9]+/) { String($0) }
    take(/(?:19|20)[0-9]{2}/) { String($0) }
    take(/([0-9]+)(?: (\p{L}+))?/) { match in match.2.map { "\(plain(match.1)) \($0)" } ?? plain(match.1) }
    return counts
  }

  /// The words of a text for a comparison of wording: small letters, a date in any form is one word.
  static func words(_ raw: String) -> [String] {
    tidy(raw).lowercased()
      .replacing(/\s+/, with: " ")
      .replacing(/ngày ([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})/) { "\($0.1)d\($0.2)m\($0.3)" }
      .replacing(/ngày ([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})/) { "\($0.1)d\($0.2)m\($0.3)" }
      .split { !$0.isLetter && !$0.isNumber }
      .map(String.init)
  }

  /// Puts one word in place of each phrase, long ones first.
  static func collapsed(_ words: [String], phrases: [String]) -> [String] {
    var words = words
    for (index, phrase) in phrases.map(Self.words).sorted(by: { $0.count > $1.count }).enumerated() {
      var result: [String] = []
      var position = 0
      while position < words.count {
        if words[position...].starts(with: phrase) {
          result.append("[\(index)]")
          position += phrase.count
        } else {
          result.append(words[position])
          position += 1
        }
      }
      words = result
    }
    return words
  }

  /// Runs of a number of words that both texts have.
  static func runs(of count: Int, in words: [String], sharedWith other: [String]) -> [String] {
    func pieces(_ words: [String]) -> [ArraySlice<String>] {
      words.count < count ? [] : (0...words.count - count).map { words[$0..<$0 + count] }
    }
    let known = Set(pieces(other))
    return pieces(words).filter { known.contains($0) }.map { $0.joined(separator: " ") }
  }
}

/// A place where a real document was read wrongly, or miswritten, and how it is right.
struct Slip: Sendable {
  var wrong: String
  var right: String

  init(_ wrong: String, _ right: String) {
    self.wrong = wrong
    self.right = right
  }

  /// A slip the document does not have.
  struct Missing: Error {
    var wrong: String
  }
}
