/// What a field may be named.
enum FieldNames {
  /// Whether a name is one that templates can use: `a`–`z`, digits and `_`, beginning with a letter.
  static func isValid(_ name: String) -> Bool {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
  }
}
