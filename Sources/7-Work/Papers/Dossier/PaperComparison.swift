import Commendation
import DataBinding
public import Diagnostics
import DocumentModel
import DocumentXML
import OfficialWriting
import Values
import XMLTree

extension DossierCompletion {
  /// Reads a finished paper back from its XML and compares what it says with the data of the dossier.
  ///
  /// - Parameters:
  ///   - paper: the paper.
  ///   - xml: its canonical XML, as it is written.
  ///   - name: what the file will be called.
  /// - Returns: every disagreement, with the place in the data; empty when all agree.
  public func findings(in paper: Paper, xml: [UInt8], name: String) -> [Diagnostic] {
    let tree = readXML(name: name, bytes: xml)
    guard let tree = tree.value else { return tree.diagnostics }
    let document = readDocument(tree)
    guard let document = document.value else { return document.diagnostics }
    let comparison = PaperComparison(paper: paper, dossier: dossier, record: record, document: document, name: name)
    return comparison.findings
  }
}

/// Compares one paper, read back, with the dossier.
private struct PaperComparison {
  private let paper: DossierCompletion.Paper
  private let dossier: Dossier
  private let record: DataRecord
  private let name: String
  private let reading: PaperReading
  private(set) var findings: [Diagnostic] = []

  init(paper: DossierCompletion.Paper, dossier: Dossier, record: DataRecord, document: OfficialDocument, name: String) {
    self.paper = paper
    self.dossier = dossier
    self.record = record
    self.name = name
    reading = PaperReading(document)
    compareHead(document)
    switch paper.paper {
    case .contents: compareContents()
    case .submission, .minutes, .ballots, .decision: compareList()
    case .report: if let index = paper.index { compareReport(dossier.cases[index]) }
    }
    compareCitations()
  }

  private mutating func report(_ message: String, at position: Position, expected: String? = nil) {
    findings.append(
      Diagnostic(
        .error,
        "V-H9",
        "\(paper.title), đọc lại: \(message)",
        at: record.place(of: position),
        expected: expected,
        hint: "xem lại chữ đã gõ; đúng rồi thì mẫu “\(paper.paper.template)” bỏ sót hay ghi cứng chỗ ấy",
        related: [Diagnostic.Related("giấy tờ", Place(file: name))]
      )
    )
  }

  // MARK: Head

  private mutating func compareHead(_ document: OfficialDocument) {
    guard let head = dossier.heads[paper.paper] else { return }
    if let number = head.number, let stated = document.number.flatMap({ Int($0.number.plain) }), stated != number {
      report("số \(stated), dữ liệu \(number)", at: dossier.position, expected: "\(number)")
    }
    guard let date = head.date, let issued = document.issued, let day = Int(issued.day.plain),
      let month = Int(issued.month.plain), let year = Int(issued.year.plain)
    else { return }
    if (day, month, year) != (date.day, date.month, date.year) {
      report(
        "ngày \(day)/\(month)/\(year), dữ liệu \(VietnameseDate.short(date))",
        at: dossier.position,
        expected: VietnameseDate.short(date)
      )
    }
  }

  /// A submission names the minutes it rests on, a decision the submission.
  private mutating func compareCitations() {
    let cited: DossierPaper
    switch paper.paper {
    case .submission: cited = .minutes
    case .decision: cited = .submission
    case .contents, .minutes, .ballots, .report: return
    }
    guard let head = dossier.heads[cited] else { return }
    if let citation = head.citation, !reading.says(citation) {
      report("không dẫn \(lowercased(cited)) số \(citation)", at: dossier.position)
    }
    if let date = head.date, !reading.says(day: date.day, month: date.month, year: date.year) {
      report("không ghi ngày \(VietnameseDate.short(date)) của \(lowercased(cited))", at: dossier.position)
    }
  }

  private func lowercased(_ paper: DossierPaper) -> String {
    let name = paper.vietnamese
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  // MARK: Lists

  /// The cases the paper has data about: what its data lack has been said already.
  private var cases: [Dossier.Case] {
    switch paper.paper {
    case .ballots: dossier.cases.filter { $0.votes.council != nil }
    case .minutes: dossier.cases.filter { $0.votes.minutes != nil }
    case .contents, .submission, .report, .decision: dossier.cases
    }
  }

  /// The list has each case once, with its award, votes and money, and nobody else.
  private mutating func compareList() {
    let subjects = Set(dossier.cases.map(\.subject.value))
    let lists = Set(
      reading.rows.filter { row in !row.isTotal && !row.names.isDisjoint(with: subjects) }.map(\.table)
    )
    let listed = reading.rows.enumerated().filter { lists.contains($0.element.table) }
    var bySubject: [String: [(offset: Int, element: PaperReading.Row)]] = [:]
    for row in listed where !row.element.isTotal {
      for name in row.element.names { bySubject[name, default: []].append(row) }
    }
    var matched: [Int: Dossier.Case] = [:]
    for item in cases {
      let rows = bySubject[item.subject.value] ?? []
      let exact = rows.filter { $0.element.cells.contains { Name($0) == item.award.name.key } }
      guard let row = exact.first else {
        let what =
          rows.isEmpty ? "thiếu \(item.subject.value)" : "\(item.subject.value) không ghi \(item.award.name.value)"
        report("\(what)", at: item.subject.position, expected: "\(item.subject.value), \(item.award.name.value)")
        continue
      }
      if exact.count > 1 {
        report("\(item.subject.value), \(item.award.name.value) ghi \(exact.count) lần", at: item.subject.position)
      }
      matched[row.offset] = item
      compare(row.element, item)
    }
    // Minutes also tell of those who were not carried.
    if paper.paper != .minutes {
      for row in listed where !row.element.isTotal && matched[row.offset] == nil {
        let words = row.element.cells.joined(separator: " | ")
        guard row.element.names.isDisjoint(with: subjects) else { continue }
        report("thừa dòng “\(words)”", at: dossier.position)
      }
      compareCounts()
    }
    if paper.paper == .decision { compareSums(matched) }
  }

  private mutating func compare(_ row: PaperReading.Row, _ item: Dossier.Case) {
    // The minutes are compared with what was entered for them, and that with the ballots elsewhere.
    let isMinutes = paper.paper == .minutes
    if let votes = row.votes, let agree = isMinutes ? item.votes.minutes : item.votes.council ?? item.votes.minutes {
      if votes.agree != agree.value {
        report("\(item.subject.value) ghi \(votes.agree) phiếu", at: agree.position, expected: "\(agree.value)")
      }
      if let total = (isMinutes ? dossier.minutesMembers : nil) ?? dossier.councilMembers, votes.total != total {
        report("\(item.subject.value) ghi trên \(votes.total) thành viên", at: agree.position, expected: "\(total)")
      }
    }
    guard paper.paper == .decision, let money = item.award.money, money >= 1000, row.money != money else { return }
    let stated = row.money.map { VietnameseNumber.grouped($0) } ?? "không có số tiền"
    report(
      "\(item.subject.value) ghi \(stated)",
      at: item.award.name.position,
      expected: "\(VietnameseNumber.grouped(money)) đồng"
    )
  }

  /// Numbers of cases in the text are those of the list.
  private mutating func compareCounts() {
    let words: [(word: String, kind: Subject.Kind)] = Subject.Kind.allCases.map { ($0.rawValue, $0) }
    for (word, kind) in words {
      let all = cases.filter { $0.kind == kind }
      let allowed = [all.count, all.count { !$0.award.isForm }, all.count { $0.award.isForm }]
      for stated in reading.numbers(before: word) where !allowed.contains(stated.number) {
        report("ghi \(stated.number) \(word)", at: dossier.position, expected: "\(all.count)")
      }
    }
    for stated in reading.numbers(before: "trường hợp") where stated.number != cases.count {
      report("ghi \(stated.number) trường hợp", at: dossier.position, expected: "\(cases.count)")
    }
  }

  private mutating func compareSums(_ matched: [Int: Dossier.Case]) {
    guard dossier.cases.allSatisfy({ $0.award.money != nil }) else { return }
    let sum = dossier.cases.reduce(0) { $0 + ($1.award.money ?? 0) }
    for stated in reading.numbers(before: "đồng") where stated.number != sum {
      report(
        "ghi tổng tiền thưởng \(VietnameseNumber.grouped(stated.number))",
        at: dossier.position,
        expected: VietnameseNumber.grouped(sum)
      )
    }
    var sums: [Int: Int] = [:]
    for (place, item) in matched { sums[reading.rows[place].table, default: 0] += item.award.money ?? 0 }
    for row in reading.rows where row.isTotal {
      guard let stated = row.money, let expected = sums[row.table], stated != expected else { continue }
      report(
        "dòng cộng ghi \(VietnameseNumber.grouped(stated))",
        at: dossier.position,
        expected: VietnameseNumber.grouped(expected)
      )
    }
  }

  // MARK: Reports and contents

  private mutating func compareReport(_ item: Dossier.Case) {
    if !reading.says(item.subject.value) {
      report("không ghi tên “\(item.subject.value)”", at: item.subject.position)
    }
    if !reading.says(item.award.name.value) {
      report("không ghi “\(item.award.name.value)”", at: item.award.name.position)
    }
    for past in item.background.formerAwards {
      let isThere = reading.rows.contains { row in
        row.cells.contains(String(past.year)) && row.cells.contains { Name($0) == past.name.key }
          && (past.number.map { number in row.cells.contains { $0.contains(number) } } ?? true)
      }
      if !isThere { report("thiếu “\(past.name.value)” năm \(past.year)", at: past.name.position) }
    }
    for assessment in item.background.assessments {
      let rating = Name(assessment.rating)
      let isThere = reading.rows.contains { row in
        row.cells.contains(String(assessment.year)) && row.cells.contains { Name($0) == rating }
      }
      if !isThere { report("thiếu mức “\(assessment.rating)” năm \(assessment.year)", at: assessment.position) }
    }
    for initiative in item.background.initiatives where !reading.says(initiative.name.value) {
      report("thiếu sáng kiến “\(initiative.name.value)”", at: initiative.name.position)
    }
  }

  private mutating func compareContents() {
    // Parts stand in their order, unless somebody moved them.
    var next = 0
    for part in dossier.parts {
      func isMeant(_ row: PaperReading.Row) -> Bool {
        row.cells.contains { $0.contains(part.name) }
          && (part.subject.map { subject in row.cells.contains { $0.contains(subject) } } ?? true)
      }
      if let place = reading.rows[next...].firstIndex(where: isMeant)
        ?? reading.rows[..<next].firstIndex(where: isMeant)
      {
        next = place
      } else {
        report("thiếu “\(part.name)\(part.subject.map { " của \($0)" } ?? "")”", at: dossier.position)
      }
    }
    let counts = [dossier.parts.count, dossier.parts.count { $0.evidence == nil }]
    for stated in reading.numbers(before: "tài liệu") where !counts.contains(stated.number) {
      report("ghi \(stated.number) tài liệu", at: dossier.position, expected: "\(dossier.parts.count)")
    }
  }
}
