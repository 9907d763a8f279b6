import OfficialWriting

/// Makes names that are safe in a folder of any system out of names a stranger chose: no folders, no characters that are
/// not seen or mean something to a system, not hidden, not too long, no two alike.
struct FileNames {
  /// Names given so far, in small letters: some systems do not tell large from small.
  private var taken: Set<String> = []
  private static let longest = 180

  /// A safe name.
  ///
  /// - Parameters:
  ///   - name: any characters.
  ///   - number: which file of the message it is, for one without a name.
  mutating func safeName(for name: String, number: Int) -> String {
    let last = normalizedNFC(name).text.split { $0 == "/" || $0 == "\\" }.last ?? ""
    var characters = String.UnicodeScalarView()
    for scalar in last.unicodeScalars {
      if Self.isForbidden(scalar) { continue }
      characters.append(Self.marks.contains(scalar) ? "_" : scalar)
    }
    var trimmed = Substring(String(characters))
    while let first = trimmed.first, first == "." || first.isWhitespace { trimmed.removeFirst() }
    while let end = trimmed.last, end == "." || end.isWhitespace { trimmed.removeLast() }
    let base = trimmed.isEmpty ? "tep-dinh-kem-\(number)" : String(trimmed)
    var candidate = Self.shortened(base, addition: "")
    var copy = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = Self.shortened(base, addition: " (\(copy))")
      copy += 1
    }
    return candidate
  }

  /// Characters that mean something to some system.
  private static let marks: Set<Unicode.Scalar> = ["<", ">", ":", "\"", "|", "?", "*"]

  /// Controls, marks that are not seen and those that turn the direction of writing, so that a name is what it looks like.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }

  /// The name with an addition before its ending, short enough for every system.
  private static func shortened(_ name: String, addition: String) -> String {
    let dot = name.lastIndex(of: ".").flatMap { index in
      index > name.startIndex && name[index...].utf8.count <= 20 ? index : nil
    }
    var stem = dot.map { name[..<$0] } ?? name[...]
    let ending = dot.map { String(name[$0...]) } ?? ""
    while stem.utf8.count > longest - ending.utf8.count - addition.utf8.count, !stem.isEmpty { stem.removeLast() }
    return stem + addition + ending
  }
}
