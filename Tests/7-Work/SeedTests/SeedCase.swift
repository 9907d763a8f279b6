import Testing

/// A real document and everything its template must say with its data.
struct SeedCase: Sendable, CustomTestStringConvertible {
  /// Something a passage must say.
  struct Fact: Sendable {
    var path: String
    /// The whole heading, when the passage has one.
    var heading: String?
    /// Words the passage must have, in any case and order.
    var words: [String]
    /// The whole of what stands in bold.
    var bold: [String]
  }

  var example: Example
  /// File of the real document.
  var file: String
  /// Words the body of the real document begins with.
  var bodyStart: String
  var slips: [Slip]

  var issuer: [String]
  var number: String
  var date: String
  var subject: String
  var addressees: [String] = []
  var bases: [String] = []
  var recipients: [String]
  var archive: String
  var signature: [String]
  var signer: String

  /// Labels of the outline, in order.
  var labels: String
  var facts: [Fact]
  /// Names of the places left to fill by hand, and how often.
  var blanks: [String: Int]
  /// Headings of the appendix's tables, and how many rows each has.
  var appendix: [(heading: String, rows: Int)] = []
  /// Numbers that are said in other words: the real document's, the template's.
  var restated: [String: String] = [:]
  /// Numbers that come less often, with the reason.
  var fewer: [(number: String, count: Int, reason: String)] = []
  /// Names, titles of cited documents and fixed formulae, which are the same in both.
  var names: [String]

  var testDescription: String { example.testDescription }

  static let all = [ducPho, lySon, taySon, thuaThienHue, haDong]

  /// What all of them may say alike.
  static let commonNames = [
    "Hội đồng Thi đua - Khen thưởng", "Hội đồng TĐKT", "Chủ tịch Ủy ban nhân dân", "Ủy ban nhân dân", "Chủ tịch UBND",
    "phát triển kinh tế - xã hội", "thi đua, khen thưởng",
  ]
}

/// Writes down a fact.
func fact(_ path: String, _ heading: String? = nil, _ words: String..., bold: [String] = []) -> SeedCase.Fact {
  SeedCase.Fact(path: path, heading: heading, words: words, bold: bold)
}
