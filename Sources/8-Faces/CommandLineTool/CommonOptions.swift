import Bytes
import ArgumentParser
import Publishing
import Diagnostics
import Papers
import Office

/// Options about where templates are.
struct TemplateOptions: ParsableArguments {
  @Option(
    name: .customLong("mau-dir"),
    help: ArgumentHelp(
      "Thư mục chứa các mẫu; nếu không có thì tìm theo VANTHU_TEMPLATES, cạnh chương trình, rồi ./Templates.",
      valueName: "thư mục"
    )
  )
  var folder: String?

  /// The office with these templates.
  ///
  /// - Throws: an exit code, after saying why, when the folder that was named is none.
  func office(_ report: ReportOptions) throws -> Office { try report.result(of: Office.open(templates: folder)) }
}

/// The office whose values are used where data have none.
struct ProfileOption: ParsableArguments {
  @Option(
    name: .customLong("co-quan"),
    help: ArgumentHelp("Hồ sơ cơ quan: giá trị dùng khi dữ liệu không ghi.", valueName: "tệp")
  )
  var file: String?
}

/// Options about what is written.
struct WritingOptions: ParsableArguments {
  @Option(
    name: .customLong("dinh-dang"),
    help: ArgumentHelp(
      "Các định dạng, cách nhau bằng dấu phẩy: html, xml, txt, docx, flatopc, sieu-du-lieu; edxml với tao, hang-loat.",
      valueName: "định dạng"
    )
  )
  var formats = "html,xml,txt"

  @Option(name: .customLong("rong"), help: ArgumentHelp("Số cột của văn bản txt, từ 60 đến 200.", valueName: "cột"))
  var width = 80

  @Flag(name: .customLong("du-thao"), help: "Ghi dấu DỰ THẢO trên văn bản.")
  var isDraft = false

  @Flag(name: .customLong("ghi-de"), help: "Thay cả những tệp không do vanthu ghi hoặc đã được sửa tay.")
  var overwrites = false

  /// How papers are written.
  func forms(_ report: ReportOptions) throws -> PaperForms {
    PaperForms(try chosenFormats(report), isDraft: isDraft, width: width)
  }

  /// The formats that were asked for, each once.
  private func chosenFormats(_ report: ReportOptions) throws -> [OutputFormat] {
    guard (60...200).contains(width) else {
      throw report.stop(
        Diagnostic(.error, WorkCode.usage.rawValue, "--rong \(width) không dùng được", expected: "số từ 60 đến 200"),
        .usage
      )
    }
    var result: [OutputFormat] = []
    for name in formats.split(separator: ",", omittingEmptySubsequences: false) {
      let trimmed = name.filter { $0 != " " }.lowercased()
      guard let format = OutputFormat(rawValue: trimmed) else {
        let known = OutputFormat.allCases.map(\.rawValue)
        throw report.stop(
          Diagnostic(
            .error,
            WorkCode.usage.rawValue,
            "không có định dạng “\(trimmed)”",
            expected: known.joined(separator: ", "),
            hint: Self.wayOut(of: trimmed) ?? nearest(to: trimmed, in: known).map { "có phải bạn muốn “\($0)”?" }
          ),
          .usage
        )
      }
      if !result.contains(format) { result.append(format) }
    }
    return result
  }

  /// How to get by with the formats there are.
  private static func wayOut(of format: String) -> String? {
    switch format {
    case "pdf": "ghi html rồi in ra PDF từ trình duyệt, hoặc ghi docx rồi lưu thành PDF từ Word, LibreOffice"
    case "doc", "word", "odt", "rtf": "ghi docx; Word, LibreOffice mở được và lưu sang định dạng khác"
    case "xls", "xlsx", "csv", "ods": "văn bản không ghi thành bảng tính; ghi docx hoặc html rồi chép bảng từ đó"
    default: nil
    }
  }

  /// Refuses formats of which several documents cannot stand one behind the other in one stream.
  func checkStream(of format: OutputFormat, option: String, _ report: ReportOptions) throws {
    guard !format.canBeStreamed else { return }
    let streamed = OutputFormat.allCases.filter(\.canBeStreamed).map(\.rawValue)
    throw report.stop(
      Diagnostic(
        .error,
        WorkCode.usage.rawValue,
        "\(option) - không ghi được nhiều văn bản \(format.rawValue) nối nhau: mỗi văn bản là một tệp riêng",
        expected: streamed.joined(separator: ", "),
        hint: "chọn một thư mục cho \(option)"
      ),
      .usage
    )
  }

  /// The formats, when they go to one stream: only one makes sense.
  func streamFormat(_ forms: PaperForms, option: String, _ report: ReportOptions) throws -> OutputFormat {
    guard forms.formats.count == 1, let format = forms.formats.first else {
      throw report.stop(
        Diagnostic(
          .error,
          WorkCode.usage.rawValue,
          "\(option) - chỉ ghi được một định dạng",
          hint: "thêm --dinh-dang html (hoặc xml, txt)"
        ),
        .usage
      )
    }
    return format
  }
}

/// How many places are left to fill by hand, such as `2 chỗ để trống: số, ngày`; nil when there is none.
func blankSummary(_ blanks: [BlankCount], documents: Int? = nil) -> String? {
  guard !blanks.isEmpty else { return nil }
  let total = blanks.reduce(0) { $0 + $1.count }
  let names = blanks.map { $0.count == 1 || documents == $0.count ? $0.name : "\($0.name) (\($0.count))" }
  return "\(total) chỗ để trống: \(names.joined(separator: ", "))"
}

extension [BlankCount] {
  /// The places to fill by hand as JSON.
  var json: JSONText {
    .array(map { .object([("ten", .string($0.name)), ("so_cho", .number($0.count))]) })
  }
}
