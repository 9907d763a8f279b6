/// How much data may ask for: the one place of all bounds of reading, each with its reason. What is beyond a bound is a finding
/// with the number in it, never a crash or an endless run.
enum ReadingLimits {
  /// Levels of maps and lists in each other, and of a heading with dots: trees are walked by recursion, and no template has a
  /// quarter of them.
  static let depth = 64
  /// Values of one YAML text, those that its `*names` repeat included: a short text can stand for any number of them. Ten times
  /// the cells of the largest list of an office; longer lists come as JSON Lines or CSV.
  static let values = 1_000_000
  /// Lines `%TAG` of one YAML text: libyaml compares each with all before it, and no data has any.
  static let yamlTags = 16
  /// Megabytes of a file that is read as a whole: a tree takes about ten times the room.
  static let fileMegabytes = 512
  /// Megabytes of one record of a stream: a quote that is never closed would take in the rest of the file.
  static let recordMegabytes = 64
  /// How deep files may name files.
  static let fileNesting = 8
  /// How many files one record may name.
  static let files = 256
  /// Errors of characters listed for one record: one names the cause, a thousand more of the same value would not help.
  static let characterErrors = 20
}
