import Bytes
import Diagnostics
import ArgumentParser
import Commendation
import DataBinding
import Office
import OfficialWriting

/// `vanthu phan-bo`
struct AllocateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phan-bo",
    abstract: "Tính chỉ tiêu khen thưởng cho từng khối, cụm theo quy tắc, kèm cách tính.",
    discussion: "Tệp dữ liệu có khoi, cum (danh sách), quy_tac (cách tính) và giao (số giao khác số tính, kèm lý do).",
    aliases: ["allocate"]
  )

  @Argument(help: ArgumentHelp("Tệp dữ liệu YAML hoặc JSON; - là đầu vào chuẩn.", valueName: "tệp"))
  var data: String

  @Flag(name: .customLong("giai-thich"), help: "In cách tính của từng dòng: cơ sở, tỷ lệ, làm tròn, kết quả, nguồn.")
  var explains = false

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let allocation = try report.result(of: try templates.office(report).allocation(data))
    writeOut(report.json ? json(allocation).indented() + "\n" : table(allocation))
  }

  private func table(_ allocation: Allocation) -> String {
    var text = ""
    for result in allocation.results {
      text += "\(result.rule.award)\n"
      if let source = result.rule.source { text += "  Nguồn: \(source)\n" }
      var rows = [["Khối, cụm", "Cơ sở", "Tính", "Giao"]]
      for line in result.lines {
        // A number that was computed without a base needs none.
        let base = line.base == nil && line.computed != nil ? "-" : Self.number(line.base)
        rows.append([line.cluster, base, Self.number(line.computed), Self.number(line.allotted)])
      }
      if result.lines.count > 1 {
        let bases = result.lines.compactMap(\.base)
        let isWhole = bases.count == result.lines.count
        rows.append(["Tổng cộng", isWhole ? Self.number(bases.reduce(0, +)) : "", "", Self.number(result.total)])
      }
      text += Self.grid(rows)
      for line in result.lines {
        for limit in line.subLimits { text += "  \(line.cluster): \(limit.label) không quá \(limit.number)\n" }
        if let reason = line.reason { text += "  \(line.cluster): giao khác số tính, lý do: \(reason)\n" }
      }
      if explains {
        text += "  Cách tính:\n"
        for line in result.lines { text += "  - \(line.cluster): \(line.explanation)\n" }
      }
      text += "\n"
    }
    return text
  }

  private static func number(_ number: Int?) -> String { number.map { VietnameseNumber.twoDigits($0) } ?? "chưa rõ" }

  /// Columns set to their widest cell, names at the left, numbers at the right.
  private static func grid(_ rows: [[String]]) -> String {
    guard let count = rows.first?.count else { return "" }
    let widths = (0..<count).map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - displayWidth(cell))
        return column == 0 ? cell + padding : padding + cell
      }
      return "  " + cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  private func json(_ allocation: Allocation) -> JSONText {
    func optional(_ number: Int?) -> JSONText { number.map { .number($0) } ?? .string("chưa rõ") }
    return .array(
      allocation.results.map { result in
        .object([
          ("quy_tac", .string(result.rule.name.value)),
          ("hinh_thuc", .string(result.rule.award)),
          ("nguon", .string(result.rule.source ?? "")),
          ("tong", optional(result.total)),
          (
            "dong",
            .array(
              result.lines.map { line in
                .object([
                  ("khoi", .string(line.cluster)),
                  ("co_so", optional(line.base)),
                  ("tinh", optional(line.computed)),
                  ("giao", optional(line.allotted)),
                  ("ly_do", .string(line.reason ?? "")),
                  ("cach_tinh", .string(line.explanation)),
                ])
              }
            )
          ),
        ])
      }
    )
  }
}
