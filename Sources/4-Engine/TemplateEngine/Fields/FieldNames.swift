import OfficialWriting

/// How names of fields and keys of data are matched.
enum FieldNames {
  /// Lower case, spaces and hyphens as underscores, accents kept.
  static func folded(_ name: String) -> String { foldedName(name) }

  /// Every folded spelling that means a field: its name, its label, and its label without any accent.
  static func spellings(name: String, label: String) -> Set<String> {
    [foldedName(name), foldedName(label), withoutMarks(foldedName(label))]
  }

  /// Whether a name is one that templates can use: `a`–`z`, digits and `_`, beginning with a letter.
  static func isValid(_ name: String) -> Bool {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
  }
}
