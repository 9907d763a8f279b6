import ArgumentParser
import Publishing
import Diagnostics
import Papers
import FileWriting
import Glibc
import TemplateEngine

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

  /// The library these options mean.
  ///
  /// - Throws: an exit code, after saying why, when the folder that was named is none.
  func library(_ report: ReportOptions) throws -> TemplateLibrary {
    if let folder, !fileExists(folder, isFolder: true) {
      let number = fileExists(folder) ? ENOTDIR : ENOENT
      throw report.stop(unreadable(FileFailure(path: folder, number: number)), .noInput)
    }
    return TemplateLibrary(named: folder)
  }
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

  /// The formats that were asked for, each once.
  func chosenFormats(_ report: ReportOptions) throws -> [OutputFormat] {
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
            hint: nearest(to: trimmed, in: known).map { "có phải bạn muốn “\($0)”?" }
          ),
          .usage
        )
      }
      if !result.contains(format) { result.append(format) }
    }
    return result
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
  func streamFormat(_ formats: [OutputFormat], option: String, _ report: ReportOptions) throws -> OutputFormat {
    guard formats.count == 1, let format = formats.first else {
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
func blankSummary(_ blanks: [(name: String, count: Int)], documents: Int? = nil) -> String? {
  guard !blanks.isEmpty else { return nil }
  let total = blanks.reduce(0) { $0 + $1.count }
  let names = blanks.map { $0.count == 1 || documents == $0.count ? $0.name : "\($0.name) (\($0.count))" }
  return "\(total) chỗ để trống: \(names.joined(separator: ", "))"
}

/// Counts names in the order they first come.
func counted(_ names: [String]) -> [(name: String, count: Int)] {
  var order: [String] = []
  var counts: [String: Int] = [:]
  for name in names {
    if counts[name] == nil { order.append(name) }
    counts[name, default: 0] += 1
  }
  return order.map { ($0, counts[$0] ?? 0) }
}
