import OfficialWriting

/// Makes names that are safe in a folder of any system out of names a stranger chose: no folders, no characters that are
/// not seen or mean something to a system, no device, not hidden, not too long, no two alike.
struct FileNames {
  /// A name to be used.
  struct SafeName: Sendable, Hashable {
    /// The name.
    var name: String
    /// Whether the name that was wanted cannot be used as it is.
    var isCleaned: Bool
    /// Whether an earlier file has the name.
    var isTaken: Bool
  }

  /// Names given so far, in small letters: some systems do not tell large from small.
  private var taken: Set<String> = []
  private static let longest = 180

  /// A safe name.
  ///
  /// - Parameters:
  ///   - name: any characters.
  ///   - number: which file of the message it is, for one without a name.
  mutating func safeName(for name: String, number: Int) -> SafeName {
    let composed = normalizedNFC(name).text
    let last = composed.split { $0 == "/" || $0 == "\\" }.last ?? ""
    var characters = String.UnicodeScalarView()
    for scalar in last.unicodeScalars {
      if Self.isForbidden(scalar) { continue }
      characters.append(Self.marks.contains(scalar) ? "_" : scalar)
    }
    var trimmed = Self.withoutEnd(Substring(String(characters)))
    while let first = trimmed.first, first == "." || first.isWhitespace { trimmed.removeFirst() }
    var base = trimmed.isEmpty ? "tep-dinh-kem-\(number)" : String(trimmed)
    if Self.isDevice(base) { base = "_\(base)" }
    base = Self.shortened(base, addition: "")
    var candidate = base
    var copy = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = Self.shortened(base, addition: " (\(copy))")
      copy += 1
    }
    return SafeName(name: candidate, isCleaned: base != composed, isTaken: candidate != base)
  }

  /// The name without dots and white space at its end, which Windows drops.
  private static func withoutEnd(_ name: Substring) -> Substring {
    var name = name
    while let end = name.last, end == "." || end.isWhitespace { name.removeLast() }
    return name
  }

  /// Whether Windows takes a name for a device, whatever its ending and case.
  private static func isDevice(_ name: String) -> Bool {
    let stem = withoutEnd(name.prefix { $0 != "." }).uppercased()
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(stem) { return true }
    guard stem.count == 4, stem.hasPrefix("COM") || stem.hasPrefix("LPT"), let digit = stem.last else { return false }
    return "0123456789¹²³".contains(digit)
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
    let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")).flatMap { index in
      index > name.startIndex && name[index...].utf8.count <= 20 ? index : nil
    }
    let ending = dot.map { String(name[$0...]) } ?? ""
    var stem = ""
    var room = longest - ending.utf8.count - addition.utf8.count
    // Whole characters from the front: from behind, one of many flags cannot be told without looking at all of them.
    for character in dot.map({ name[..<$0] }) ?? name[...] {
      room -= character.utf8.count
      if room < 0 { break }
      stem.append(character)
    }
    let whole = stem + addition + ending
    return ending.isEmpty && addition.isEmpty ? String(withoutEnd(Substring(whole))) : whole
  }
}
