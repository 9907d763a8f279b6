import Bytes
import Diagnostics
import ArgumentParser
import Commendation
import DataBinding
import Office
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
    let office = try templates.office(report)
    let calendar = try report.result(of: office.calendar(data, needsDate: isCalendarFile))
    guard let output, output != "-" else { return writeOut(text(of: calendar)) }
    writeOut("\(try report.result(of: office.write(text(of: calendar), to: output, overwrites: overwrites)))\n")
  }

  private func text(of calendar: YearCalendar) -> String {
    if isCalendarFile, let stamp = calendar.documentDate { return calendar.calendarFile(stamp: stamp) }
    return report.json ? json(calendar).indented() + "\n" : CalendarTable(calendar).text
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
