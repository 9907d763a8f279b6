/// How much templates may ask for: the one place of all bounds of the engine, each with its reason. What is beyond a bound is a
/// finding (`MA-10` of a template, `DU-12` of data), never a crash or an endless run.
enum EngineLimits {
  // MARK: Templates

  /// Fields a template may declare with its frames, those inside groups and tables included: ten times what the largest template
  /// has. Similar names are looked for among all of them.
  static let fields = 2000
  /// How deep frames may include frames.
  static let frameDepth = 8
  /// How many frames a template may be made of, each counted as often as it is included: frames that include frames multiply.
  static let frames = 1000
  /// How deep parentheses and negations may nest: they are read by recursion.
  static let expressionDepth = 32
  /// How many words an expression may have: what is computed is a tree as deep as there are operators in a row.
  static let expressionWords = 1000

  /// Names of fields that names without a field are compared with; after that none is suggested.
  static let comparisons = 1_000_000

  // MARK: Documents

  /// Rounds of all loops of a document: a table of that many rows is no document any more.
  static let rounds = 200_000
  /// UTF-8 bytes of text in a document: ten times a thick report.
  static let text = 16_000_000
  /// What expressions of a document may go through: rows and elements of lists, bytes of texts; an element that is sorted counts
  /// twenty. A filter that depends on the row it stands in goes through its list once a row: 7,000 rows do, in some seconds.
  static let work = 50_000_000
  /// Places of data kept for a text of the document; nobody looks at more.
  static let origins = 64
}
