internal import DocumentModel
internal import OfficialWriting

/// Small changes to a text that finishing is made of. Each leaves alone what is already right, decides by what a reader sees,
/// and keeps the marks of the runs (``TextStyle/mark``): runs of two origins are never joined.
extension RichText {
  /// Adds characters at the end, joined to what stands there in the same style.
  mutating func append(_ text: String, _ style: TextStyle = []) {
    if text.isEmpty { return }
    if case .text(let before, let last)? = runs.last, last.rawValue == style.rawValue {
      runs[runs.count - 1] = .text(before + text, style)
    } else {
      runs.append(.text(text, style))
    }
  }

  /// Adds a text at the end.
  mutating func append(_ other: RichText) {
    for run in other.runs {
      switch run {
      case .text(let text, let style): append(text, style)
      case .blank: runs.append(run)
      }
    }
  }

  /// Sets every letter as a capital.
  mutating func setInCapitals() {
    for index in runs.indices {
      if case .text(let text, let style) = runs[index], text.mayHoldSmallLetter {
        runs[index] = .text(text.inCapitals, style)
      }
    }
  }

  /// Writes a number of one digit with a leading zero up to a limit, and above it without (PL I.I.II.3c, II.4b).
  ///
  /// Anything but a plain number of one or two digits stays as it is.
  mutating func padNumber(upTo limit: UInt8) {
    let whole = runs.count > 1 ? joined.runs : runs
    guard whole.count == 1, case .text(let text, _) = whole[0] else { return }
    let bytes = text.utf8.span
    let hasZero = bytes.count == 2 && bytes[0] == UInt8(ascii: "0")
    guard bytes.count == 1 || hasZero else { return }
    let digit = bytes[bytes.count - 1]
    guard (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(digit) else { return }
    let needsZero = digit - UInt8(ascii: "0") <= limit
    if needsZero == hasZero { return }
    guard let first = runs.firstIndex(where: { !$0.isEmpty }), case .text(let start, let style) = runs[first] else {
      return
    }
    runs[first] = .text(needsZero ? "0" + start : String(start.dropFirst()), style)
  }

  /// Makes the text end with a mark instead of whatever punctuation it ends with; an empty text stays empty.
  ///
  /// The mark of a list is set like the word before it; the end mark closes the whole document and is always upright
  /// and light.
  mutating func end(with mark: String) {
    let isEndMark = mark == Decree30.endMark
    if case .text(let text, let style)? = runs.last, text.endsCleanly(with: mark), !isEndMark || style.isEmpty {
      return
    }
    dropEnding()
    guard let last = runs.last else { return }
    // The stop of `v.v.` is the first of `./.`.
    if isEndMark, case .text(let text, _) = last, text.utf8.last == UInt8(ascii: ".") {
      return append(text.hasSuffix("...") ? mark : String(mark.dropFirst()))
    }
    guard case .text(let text, let style) = last, !isEndMark else { return append(mark) }
    if mark == ".", text.utf8.last == UInt8(ascii: ".") { return }  // an ellipsis closes the sentence
    append(mark, style.subtracting([.underline, .superscript, .subscript]))
  }

  /// Drops spaces, `;`, `,`, `.` and `./.` at the end.
  mutating func dropEnding() {
    while case .text(let text, let style)? = runs.last {
      let bytes = text.utf8
      let length = text.lengthWithoutEnding
      if length == bytes.count, length > 0 { return }
      runs.removeLast()
      if length > 0 {
        runs.append(.text(String(text[..<bytes.index(bytes.startIndex, offsetBy: length)]), style))
        return
      }
    }
  }

  /// Makes the text begin with a label and what follows it, instead of other ways to write the label.
  ///
  /// - Parameters:
  ///   - label: the label.
  ///   - others: other ways to write it.
  ///   - again: those that are dropped behind a first label, too: `Về việc V/v …`.
  mutating func begin(with label: String, insteadOf others: [String], andAgain again: [String]) {
    if isEmpty || beginsCleanly(with: label, notWith: again) { return }
    dropBeginning("")
    var wanted = others
    while case .text(let text, _)? = runs.first, let other = wanted.first(where: text.hasPrefix) {
      dropBeginning(other)
      wanted = again
    }
    if case .text(let text, let style)? = runs.first, style.rawValue == 0 {
      runs[0] = .text(label + text, [])
    } else {
      runs.insert(.text(label, []), at: 0)
    }
  }

  /// Whether the first run is a label and goes on with a word that is not the label again.
  private func beginsCleanly(with label: String, notWith again: [String]) -> Bool {
    guard case .text(let text, [])? = runs.first else { return false }
    let bytes = text.utf8
    guard bytes.count > label.utf8.count, bytes.starts(with: label.utf8) else { return false }
    let rest = bytes[bytes.index(bytes.startIndex, offsetBy: label.utf8.count)...]
    guard let next = rest.first, next != UInt8(ascii: " "), next != UInt8(ascii: ":") else { return false }
    return !again.contains { rest.starts(with: $0.utf8) }
  }

  /// Writes ` điện:` behind the sender of a công điện, unless somebody typed it.
  mutating func endWithCall() {
    dropEnding()
    guard let last = runs.last else { return }
    guard case .text(let text, let style) = last else { return append(" " + Decree30.callWord) }
    let words = text.lowercased()
    if words.hasSuffix(Decree30.callWord) { return }
    let isCalled = words.hasSuffix(" điện") && !words.hasSuffix("bưu điện")
    append(isCalled ? ":" : " " + Decree30.callWord, style)
  }

  /// Writes ` -` behind the name of an office that issues together with the next one.
  mutating func endWithDash() {
    guard let last = runs.last else { return }
    guard case .text(let text, let style) = last else { return append(" " + Decree30.dash) }
    if text.hasSuffix(" " + Decree30.dash) { return }
    append(" " + Decree30.dash, style)
  }

  /// Whether somebody typed the `+` of the second level.
  fileprivate var beginsWithPlus: Bool {
    guard case .text(let text, _)? = runs.first else { return false }
    return text.utf8.starts(with: "+ ".utf8)
  }

  /// Drops some characters at the beginning, and the spaces and colons behind them.
  fileprivate mutating func dropBeginning(_ beginning: String) {
    var count = beginning.utf8.count
    while case .text(let text, let style)? = runs.first {
      let rest = text.utf8.dropFirst(count).drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") }
      count = 0
      if let first = rest.indices.first {
        if first > text.startIndex { runs[0] = .text(String(text[first...]), style) }
        return
      }
      runs.removeFirst()
    }
  }
}

extension String {
  /// Whether a small letter may be among the characters: exact for Vietnamese in NFC, and never wrong when it says no.
  fileprivate var mayHoldSmallLetter: Bool {
    let bytes = utf8.span
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        if lead >= UInt8(ascii: "a"), lead <= UInt8(ascii: "z") { return true }
        index += 1
        continue
      }
      let last = bytes[index + (lead < 0xE0 ? 1 : 2)]
      switch (lead, bytes[index + 1]) {
      case (0xC2, _) where last != 0xB5: index += 2  // spaces and signs, not µ
      case (0xC3, 0x80...0x9E): index += 2  // À … Ý
      case (0xC4, 0x82), (0xC4, 0x90), (0xC4, 0xA8), (0xC5, 0xA8): index += 2  // Ă Đ Ĩ Ũ
      case (0xC6, 0xA0), (0xC6, 0xAF): index += 2  // Ơ Ư
      case (0xE1, 0xBA) where last >= 0xA0 && last & 1 == 0: index += 3  // Ạ …
      case (0xE1, 0xBB) where last & 1 == 0: index += 3  // … Ỹ
      case (0xE2, 0x80): index += 3  // dashes and quotation marks
      default: return true
      }
    }
    return false
  }

  /// How many bytes are left without the spaces, `;`, `,`, `.` and `./.` at the end; `...` belongs to the text.
  fileprivate var lengthWithoutEnding: Int {
    let bytes = utf8.span
    var end = bytes.count
    while end > 0 {
      let (before, beforeThat) = (end > 1 ? bytes[end - 2] : 0, end > 2 ? bytes[end - 3] : 0)
      switch bytes[end - 1] {
      case UInt8(ascii: " "), UInt8(ascii: ";"), UInt8(ascii: ","): end -= 1
      case 0xA0 where before == 0xC2: end -= 2  // no-break space
      case UInt8(ascii: ".") where before != UInt8(ascii: ".") || beforeThat != UInt8(ascii: "."):
        if Abbreviations.end(bytes, at: end) { return end }
        end -= 1
      case UInt8(ascii: "/") where before == UInt8(ascii: "."): end -= 1  // the rest of ./.
      default: return end
      }
    }
    return 0
  }

  /// Whether the text ends with a mark and nothing in front of it is punctuation that the mark should have replaced.
  fileprivate func endsCleanly(with mark: String) -> Bool {
    let (bytes, tail) = (utf8.span, mark.utf8.span)
    let start = bytes.count - tail.count
    guard start > 0 else { return false }
    for index in tail.indices where bytes[start + index] != tail[index] { return false }
    if bytes[start - 1] == UInt8(ascii: "."), mark != Decree30.endMark { return Abbreviations.end(bytes, at: start) }
    switch bytes[start - 1] {
    case UInt8(ascii: " "), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/"), 0xA0:
      return false
    default: return true
    }
  }
}

extension String {
  /// The text in capitals, but for words that have a capital behind a small letter (`pH`, `kWh`, `VNeID`) and a remark in
  /// brackets on how something is signed: `(Ký, đóng dấu)`.
  fileprivate var inCapitals: String {
    let bytes = utf8.span
    var isPlain = true
    for index in bytes.indices.dropFirst() where isPlain {
      let isMixed = 0x61...0x7A ~= bytes[index - 1] && 0x41...0x5A ~= bytes[index]
      isPlain = !isMixed && bytes[index - 1] != UInt8(ascii: "(")
    }
    if isPlain { return uppercased() }
    var isRemark = false
    let words = utf8.split(separator: 0x20, omittingEmptySubsequences: false).map { part in
      let word = String(Substring(part))
      isRemark = isRemark || ["(Ký", "(ký", "(Đã"].contains { word.utf8.starts(with: $0.utf8) }
      defer { if part.contains(UInt8(ascii: ")")) { isRemark = false } }
      let isMixed = zip(part, part.dropFirst()).contains { 0x61...0x7A ~= $0 && 0x41...0x5A ~= $1 }
      return isRemark || isMixed ? word : word.uppercased()
    }
    return words.joined(separator: " ")
  }
}

/// Words whose last stop is their own: `v.v.`, `Ltd.`
private enum Abbreviations {
  private static let words = ["Ltd", "Inc", "Co", "Corp", "JSC", "Jr", "Sr", "vv"].map { Array($0.utf8) }

  /// Whether the stop before a byte belongs to the word that it ends: one of a few, or one that has a stop inside.
  static func end(_ bytes: Span<UInt8>, at end: Int) -> Bool {
    guard end > 2, bytes[end - 1] == UInt8(ascii: ".") else { return false }
    var start = end - 1
    var stops = 0
    while start > 0, end - start < 12, bytes[start - 1] != 0x20, bytes[start - 1] != UInt8(ascii: "(") {
      start -= 1
      if bytes[start] == UInt8(ascii: ".") { stops += 1 }
    }
    let count = end - 1 - start
    // `v.v`: single letters with a stop between them.
    if stops > 0, count == 2 * stops + 1 {
      return (0..<count).allSatisfy { (bytes[start + $0] == UInt8(ascii: ".")) == ($0 & 1 == 1) }
        && (0...stops).allSatisfy { bytes[start + 2 * $0] | 0x20 >= 0x61 && bytes[start + 2 * $0] | 0x20 <= 0x7A }
    }
    return words.contains { word in
      word.count == count && (0..<count).allSatisfy { bytes[start + $0] == word[$0] }
    }
  }
}

extension RichText {
  /// Turns blanks into white space: in number and date nothing but space waits for the pen.
  mutating func leaveGaps() {
    for index in runs.indices {
      guard case .blank(let blank) = runs[index], blank.form != .gap else { continue }
      runs[index] = .blank(Blank(blank.name, form: .gap))
    }
  }
}

extension [LabelledLine] {
  /// A dash before each line and `;` behind it; the last line of a whole list ends with `.`. A line that ends with a colon
  /// stands above those that follow: `Bản điện tử:`.
  mutating func makeList(isWhole: Bool) {
    let last = isWhole ? count - 1 : count
    for index in indices {
      if case .text(let text, _)? = self[index].text.runs.last, text.utf8.last == UInt8(ascii: ":"), index < count - 1 {
        self[index].label = Decree30.dash
        continue
      }
      self[index].label = Decree30.dash
      self[index].text.end(with: index == last ? "." : ";")
    }
  }
}

extension Block {
  /// Takes a block out of its place, so that what it holds has one owner and is changed without a copy.
  mutating func taken() -> Block {
    var block = Block.paragraph(RichText())
    swap(&self, &block)
    return block
  }
}

extension [LabelledLine] {
  /// Nơi nhận on two levels: `-` before a recipient, `+` before those of the second level, nothing before a line that names a group.
  ///
  /// A line typed with `+` stands on the second level; one that ends with a colon, and has none of the second level below it,
  /// names a group (`Bản điện tử:`).
  mutating func makeRecipients(isWhole: Bool) {
    for index in indices where !self[index].isInner && self[index].text.beginsWithPlus {
      self[index].text.dropBeginning(LabelledLine.innerLabel)
      self[index].label = LabelledLine.innerLabel
    }
    let last = isWhole ? count - 1 : count
    for index in indices {
      let opens = !self[index].isInner && index + 1 < count && self[index + 1].isInner
      var bare = LabelledLine(self[index].text)
      bare.text.dropEnding()
      if bare.namesGroup {
        self[index].text = bare.text
      } else {
        self[index].text.end(with: opens ? ":" : index == last ? "." : ";")
      }
      if !self[index].isInner { self[index].label = bare.namesGroup && !opens ? "" : Decree30.dash }
    }
  }
}

/// `I`, `II`, `III`, `IV` …
func romanNumeral(_ number: Int) -> String { VietnameseNumber.roman(number) ?? String(number) }
