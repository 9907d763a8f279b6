import ArgumentParser
import Publishing
import Commendation
import DataBinding
import Diagnostics
import Papers
import FileWriting
import OfficialWriting
import Values

/// `vanthu lich`
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lich",
    abstract: "In lịch năm: hạn cuối của từng việc và các kỳ họp, xếp theo ngày, kèm ngày nghỉ.",
    discussion: """
      Tệp dữ liệu có nam, ngay_van_ban, moc_thoi_gian (mỗi mốc một việc và một hạn), ky_hop và ngay_nghi (ngày nghỉ riêng \
      của cơ quan). Ngày nghỉ lễ và điều kiện họp lấy từ quy-dinh trong thư mục mẫu.
      """,
    aliases: ["calendar"]
  )

  @Argument(help: ArgumentHelp("Tệp dữ liệu YAML hoặc JSON; - là đầu vào chuẩn.", valueName: "tệp"))
  var data: String

  @Flag(name: .customLong("ics"), help: "Ghi lịch iCalendar (RFC 5545) để đưa vào chương trình lịch.")
  var isCalendarFile = false

  @Option(
    name: [.customShort("o"), .customLong("ra")],
    help: ArgumentHelp("Tệp đích; không có thì in ra đầu ra chuẩn.", valueName: "tệp")
  )
  var output: String?

  @Flag(name: .customLong("ghi-de"), help: "Thay cả tệp không do vanthu ghi hoặc đã được sửa tay.")
  var overwrites = false

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let library = try templates.library(report)
    let record = FileDoor.open.document(data)
    let daysOff = Self.reference("ngay-nghi.yaml", library) { DaysOff.read($0) }
    let rules = Self.reference("ky-hop.yaml", library) { MeetingRule.read($0) }
    var diagnostics = record.diagnostics + daysOff.diagnostics + rules.diagnostics
    guard let value = record.value else {
      try report.stopOnErrors(diagnostics)
      throw ExitStatus.ourBug.exitCode
    }
    let outcome = YearCalendar.compute(value, daysOff: daysOff.value ?? DaysOff(), meetingRules: rules.value ?? [])
    diagnostics += outcome.diagnostics
    if isCalendarFile, let calendar = outcome.value, calendar.documentDate == nil {
      diagnostics.append(
        Diagnostic(
          .error,
          BindingCode.missing.rawValue,
          "thiếu “ngay_van_ban”, nên không ghi được lịch: mỗi sự kiện phải có ngày đặt ra nó",
          at: Place(file: data),
          hint: "thêm “ngay_van_ban: …”"
        )
      )
    }
    try report.stopOnErrors(diagnostics)
    guard let calendar = outcome.value else { throw ExitStatus.ourBug.exitCode }
    try write(text(of: calendar))
  }

  private func text(of calendar: YearCalendar) -> String {
    if isCalendarFile, let stamp = calendar.documentDate { return calendar.calendarFile(stamp: stamp) }
    return report.json ? json(calendar).indented() + "\n" : CalendarTable(calendar).text
  }

  private func write(_ text: String) throws {
    guard let output, output != "-" else { return writeOut(text) }
    let slash = output.lastIndex(of: "/")
    let name = slash.map { String(output[output.index(after: $0)...]) } ?? output
    let folder = OutputFolder(slash.map { String(output[...$0]) } ?? "", overwrites: overwrites)
    var set = OutputSet()
    folder.add(Array(text.utf8).span, as: name, to: &set)
    var refusals = folder.commit(set)
    do {
      try folder.finish()
    } catch {
      refusals.append(.system(error))
    }
    guard refusals.isEmpty else {
      report.show(writeDiagnostics(refusals, names: [name], in: folder))
      throw ExitStatus.cannotWrite.exitCode
    }
    writeOut("\(folder.fullPath(name))\n")
  }

  /// Reads a file of reference data; says so when there is none.
  private static func reference<Value>(
    _ name: String,
    _ library: TemplateLibrary,
    _ read: (DataRecord) -> Outcome<Value>
  ) -> Outcome<Value> {
    guard let path = library.referenceFile(name) else {
      return Outcome(
        nil,
        [
          Diagnostic(
            .warning,
            WorkCode.noTemplate.rawValue,
            "không tìm thấy “quy-dinh/\(name)” trong thư mục mẫu",
            hint: "chỉ thư mục mẫu bằng --mau-dir hoặc biến VANTHU_TEMPLATES"
          )
        ]
      )
    }
    return FileDoor.open.document(path).flatMap(read)
  }

  private func json(_ calendar: YearCalendar) -> JSONText {
    .array(
      calendar.entries.map { entry in
        var fields: [(String, JSONText)] = []
        if let span = entry.span {
          fields.append(("tu_ngay", .string(Self.standard(span.lowerBound))))
          fields.append(("han_cuoi", .string(Self.standard(span.upperBound))))
          fields.append(("thu", .string(span.upperBound.weekday.vietnamese)))
        }
        if case .meeting = entry.subject {
          fields.append(("loai", .string("kỳ họp")))
        } else {
          fields.append(("loai", .string("mốc")))
        }
        fields += [
          ("viec", .string(entry.work)),
          ("ai", .string(entry.actor ?? "")),
          ("den", .string(entry.recipient ?? "")),
          ("cach_ghi", .string(entry.wording)),
          ("ghi_chu", .array(entry.notes.map { .string($0) })),
        ]
        return .object(fields)
      }
    )
  }

  /// `2026-03-31`
  private static func standard(_ date: CalendarDate) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }
}

/// The calendar as a table of text; long cells go on below.
private struct CalendarTable {
  private static let headings = ["Hạn cuối", "Việc", "Ai làm", "Gửi đến", "Cách ghi", "Ghi chú"]
  /// The widest each column may get.
  private static let limits = [21, 34, 20, 20, 27, 36]

  let text: String

  init(_ calendar: YearCalendar) {
    let rows = [Self.headings] + calendar.entries.map(Self.cells)
    // A column that is empty throughout is left out.
    let columns = Self.headings.indices.filter { column in rows.dropFirst().contains { !$0[column].isEmpty } }
    let wrapped = rows.map { row in columns.map { Self.lines(row[$0], width: Self.limits[$0]) } }
    let widths = columns.indices.map { column in
      wrapped.flatMap { $0[column] }.map { displayWidth($0) }.max() ?? 0
    }
    text = wrapped.map { row in
      (0..<(row.map(\.count).max() ?? 0)).map { line in
        var text = ""
        for (column, cell) in row.enumerated() where line < cell.count && !cell[line].isEmpty {
          let start = widths[..<column].reduce(0) { $0 + $1 + 2 }
          text += String(repeating: " ", count: start - displayWidth(text)) + cell[line]
        }
        return text + "\n"
      }.joined()
    }.joined()
  }

  private static func cells(_ entry: YearCalendar.Entry) -> [String] {
    let day = entry.span.map { "\($0.upperBound.weekday.vietnamese), \(VietnameseDate.short($0.upperBound))" }
    return [
      capitalizedFirst(day ?? "chưa rõ"), entry.work, entry.actor ?? "", entry.recipient ?? "", entry.wording,
      entry.notes.joined(separator: "; "),
    ]
  }

  /// Words in lines of a width; a word that is longer stands alone.
  private static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, displayWidth(last) + 1 + displayWidth(word.description) <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
