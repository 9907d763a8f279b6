import ArgumentParser
import Publishing
import Diagnostics
import Office
import Papers

/// Options about sending a document as an edXML message.
struct SendingOptions: ParsableArguments {
  @Option(
    name: .customLong("gui-nhan"),
    help: ArgumentHelp(
      "Tệp ghi cơ quan gửi, các nơi nhận và mã định danh, cho định dạng edxml.",
      valueName: "tệp"
    )
  )
  var data: String?

  @Option(
    name: .customLong("pdf"),
    help: ArgumentHelp(
      "Bản PDF đã ký để gửi, cho định dạng edxml; với hang-loat là thư mục có các tệp PDF cùng tên với tệp ghi ra.",
      valueName: "tệp"
    )
  )
  var signed: String?

  /// What these options wish; ends the command when an option was given for a format that is not asked for.
  func wish(_ forms: PaperForms, _ report: ReportOptions) throws -> SendingWish {
    guard !forms.formats.contains(.edXML) else { return SendingWish(data: data, signed: signed) }
    for (option, value) in [("--gui-nhan", data), ("--pdf", signed)] where value != nil {
      throw report.stop(
        Diagnostic(
          .error,
          WorkCode.usage.rawValue,
          "\(option) chỉ dùng với định dạng edxml",
          hint: "thêm --dinh-dang edxml, hoặc bỏ \(option)"
        ),
        .usage
      )
    }
    return SendingWish()
  }
}
