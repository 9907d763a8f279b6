public import Diagnostics
import OfficialWriting
public import Values

/// Finds the acts that texts cite, by number or by name, and what is wrong with the citation on the days of a document.
public struct CitedActs: Sendable {
  /// What is to be said of a citation.
  public struct Remark: Sendable, Hashable {
    /// A warning, or a note on what nobody verified.
    public var severity: Severity
    /// What is said.
    public var message: String
    /// What to do.
    public var hint: String?
    /// The UTF-8 bytes of the citation in the text.
    public var bytes: Range<Int>
  }

  /// An act with the words it is found by.
  private struct Entry: Sendable {
    var act: LegalAct
    var number: [String]
    var name: [String]?
    var kind: [String]
    var issuer: [String]?
  }

  private let entries: [Entry]
  private let issuers: [[String]]
  private let kinds: [[String]]
  private let places: [Name: Int]
  /// Phrases of which a text has one where it cites an act.
  let phrases: [String]

  /// Prepares the acts.
  init(_ acts: [LegalAct]) {
    entries = acts.map { act in
      Entry(
        act: act,
        number: WordedText.phrase(act.number),
        name: act.name.map { WordedText.phrase("\(act.kind) \($0)") },
        kind: WordedText.phrase(act.kind),
        issuer: act.issuer.map { WordedText.phrase($0) }
      )
    }
    issuers = Array(Set(entries.compactMap(\.issuer)))
    kinds = Array(Set(entries.map(\.kind)))
    places = Dictionary(acts.indices.map { (Name(acts[$0].title), $0) }) { first, _ in first }
    let names = acts.compactMap { act in act.name.map { NamedPhrase("\(act.kind) \($0)") } }
    phrases = Array(Set(acts.map(\.number) + names.flatMap(\.spellings))).sorted()
  }

  /// What is wrong with the citations of a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - days: the days its document may bear; nil when nothing is known of them.
  ///   - isBasis: whether the text says what the document rests on; what tells of the past is let alone elsewhere.
  public func remarks(on text: String, days: ClosedRange<CalendarDate>?, isBasis: Bool) -> [Remark] {
    let words = WordedText(text)
    var remarks: [Remark] = []
    for entry in entries {
      for range in words.ranges(of: entry.number) where !words.isPartOfNumber(range) {
        let citation = Citation(words, range, isBasis: isBasis, bytes: words.bytes(range))
        remarks += self.remarks(on: entry, citation, days)
      }
    }
    return remarks + namedWithoutNumber(words, days, isBasis: isBasis)
  }

  /// A citation in a text: the words of its number or name.
  private struct Citation {
    let words: WordedText
    let range: Range<Int>
    let isBasis: Bool
    let bytes: Range<Int>

    init(_ words: WordedText, _ range: Range<Int>, isBasis: Bool, bytes: Range<Int>) {
      self.words = words
      self.range = range
      self.isBasis = isBasis
      self.bytes = bytes
    }

    /// The words behind it up to the end of the part of the sentence.
    var following: Range<Int> {
      let end = words.sentence(around: range).upperBound
      let stop = words.words[range.upperBound..<end].firstIndex { [",", ";", "(", ")"].contains($0.folded) } ?? end
      return range.upperBound..<min(stop, range.upperBound + 14)
    }

    /// Whether it tells of an act that was, such as one that is replaced.
    var isOfThePast: Bool {
      guard !isBasis else { return false }
      let sentence = words.sentence(around: range)
      return words.isQuoted(range)
        || [
          ["trước", "đây"], ["thay", "thế"], ["bãi", "bỏ"], ["hết", "hiệu", "lực"], ["sửa", "đổi"], ["đã", "được"],
        ]
        .contains { !words.ranges(of: $0, in: sentence).isEmpty }
    }
  }

  private func remarks(on entry: Entry, _ citation: Citation, _ days: ClosedRange<CalendarDate>?) -> [Remark] {
    let act = entry.act
    var remarks: [Remark] = []
    func add(_ message: String, _ hint: String?) {
      remarks.append(Remark(severity: .warning, message: message, hint: hint, bytes: citation.bytes))
    }
    if let kind = citation.words.kind(before: citation.range, among: kinds), kind.words != entry.kind {
      add("\(act.number) là \(act.kind), văn bản ghi “\(kind.typed)”", "viết “\(act.title)”")
    }
    if let day = citation.words.day(in: citation.following), let issued = act.issued, day != issued {
      add(
        "\(act.title) ghi ngày \(VietnameseDate.short(day)), văn bản ấy ngày \(VietnameseDate.short(issued))",
        "sửa ngày hoặc số của căn cứ"
      )
    }
    if let issuer = act.issuer, let words = entry.issuer,
      let typed = citation.words.issuer(in: citation.following, among: issuers), typed.words != words
    {
      add("\(act.title) là của \(issuer), văn bản ghi “\(typed.typed)”", "viết “của \(issuer)”")
    }
    if let remark = validity(of: act, days, citation) { remarks.append(remark) }
    if !act.isVerified {
      remarks.append(
        Remark(
          severity: .note,
          message: "\(act.title): ngày, hiệu lực trong van-ban-phap-luat.yaml chưa được xác minh",
          hint: "đối chiếu với văn bản gốc",
          bytes: citation.bytes
        )
      )
    }
    return remarks
  }

  /// That an act is in force on none of the days.
  private func validity(of act: LegalAct, _ days: ClosedRange<CalendarDate>?, _ citation: Citation) -> Remark? {
    guard let days, let objection = act.objection(on: days.lowerBound), act.objection(on: days.upperBound) != nil,
      !citation.isOfThePast
    else { return nil }
    return Remark(severity: .warning, message: objection, hint: hint(act, on: days.lowerBound), bytes: citation.bytes)
  }

  /// Acts that are called by their names: the day or the year behind the name says which is meant.
  private func namedWithoutNumber(_ words: WordedText, _ days: ClosedRange<CalendarDate>?, isBasis: Bool) -> [Remark] {
    var seen: Set<[String]> = []
    return entries.flatMap { entry -> [Remark] in
      guard let name = entry.name, seen.insert(name).inserted else { return [] }
      let sameName = entries.filter { $0.name == name }
      return words.ranges(of: name).compactMap { range -> Remark? in
        let citation = Citation(words, range, isBasis: isBasis, bytes: words.bytes(range))
        // A number tells more than the name.
        if citation.following.contains(where: { words.words[$0].folded == "số" }) { return nil }
        let year = words.year(in: citation.following)
        let meant: [LegalAct]
        if let day = words.day(in: citation.following) {
          meant = sameName.map(\.act).filter { $0.issued == day }
          if meant.isEmpty, sameName.allSatisfy({ $0.act.issued != nil }) {
            return Remark(
              severity: .warning,
              message: "không có \(words.original(range)) ngày \(VietnameseDate.short(day))",
              hint: days.flatMap { inForce(sameName.map(\.act), on: $0.lowerBound) }.map { "có phải \($0.title)?" },
              bytes: citation.bytes
            )
          }
        } else if let year {
          meant = sameName.map(\.act).filter { $0.issued?.year == year }
        } else {
          meant = []
        }
        return meant.lazy.compactMap { validity(of: $0, days, citation) }.first
      }
    }
  }

  private func inForce(_ acts: [LegalAct], on date: CalendarDate) -> LegalAct? {
    acts.first { $0.objection(on: date) == nil }
  }

  /// What took the act's place, and what took the place of that, to the act in force on the day; and the rule for the time
  /// after it while that lasts.
  func hint(_ act: LegalAct, on date: CalendarDate) -> String? {
    guard let through = act.span.through, through < date else { return nil }
    var chain: [String] = []
    var current = act
    while let successor = current.successor, chain.count < entries.count {
      chain.append(successor)
      guard let place = places[Name(successor)] else { break }
      current = entries[place].act
      guard let last = current.span.through, last < date else { break }
    }
    let replaced = chain.isEmpty ? nil : "thay bằng " + chain.joined(separator: ", sau đó ")
    guard let transition = act.transition, date <= transition.through else { return replaced }
    return (replaced.map { $0 + "; " } ?? "") + transition.words
  }
}

extension WordedText {
  /// Whether a number found is the end of a longer one: 98/2023/NĐ-CP is not cited where 198/2023/NĐ-CP stands, words being
  /// whole, but 5/98/2023/NĐ-CP is none either.
  fileprivate func isPartOfNumber(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && words[range.lowerBound - 1].folded == "/"
      && words[range.lowerBound - 1].range.upperBound == words[range.lowerBound].range.lowerBound
  }

  /// The kind of act before a number, with or without `số`.
  fileprivate func kind(before range: Range<Int>, among kinds: [[String]]) -> (words: [String], typed: String)? {
    var end = range.lowerBound
    if end > 0, words[end - 1].folded == "số" { end -= 1 }
    for kind in kinds where kind.count <= end {
      let start = end - kind.count
      guard zip(words[start..<end], kind).allSatisfy({ $0.folded == $1 }) else { continue }
      return (kind, original(start..<end))
    }
    return nil
  }

  /// The day that a part names behind the word `ngày`.
  fileprivate func day(in part: Range<Int>) -> CalendarDate? {
    guard let start = words[part].firstIndex(where: { $0.folded == "ngày" }) else { return nil }
    return dates(in: start + 1..<min(words.count, start + 6)).first
  }

  /// The year that a part names right at its beginning: `năm 2003`.
  fileprivate func year(in part: Range<Int>) -> Int? {
    guard part.count > 1, words[part.lowerBound].folded == "năm" else { return nil }
    return years(in: part.lowerBound + 1..<part.lowerBound + 2).first
  }

  /// Who a part says issued the act, behind `của`, where that is one of those known.
  fileprivate func issuer(in part: Range<Int>, among issuers: [[String]]) -> (words: [String], typed: String)? {
    guard let start = words[part].firstIndex(where: { $0.folded == "của" }) else { return nil }
    let rest = start + 1..<words.count
    let found = issuers.filter { issuer in
      issuer.count <= rest.count && zip(words[rest], issuer).allSatisfy { $0.folded == $1 }
    }.max { $0.count < $1.count }
    return found.map { ($0, original(start + 1..<start + 1 + $0.count)) }
  }
}
