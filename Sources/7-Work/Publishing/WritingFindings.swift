public import Diagnostics
public import FileWriting

/// Stable codes of what can go wrong around writing.
enum WritingCode: String {
  case foreignFile = "GH-01"
  case editedFile = "GH-02"
  case badName = "GH-03"
  case system = "GH-04"
  case duplicateName = "GH-05"
  case stale = "GH-06"
  case presentFile = "GH-07"
  case otherSource = "GH-08"
  case changedFile = "GH-09"
  case longMetadata = "SD-01"
}

/// Says why the files of a document were not written, and which files of an earlier run stay.
///
/// - Parameters:
///   - refusals: why.
///   - names: all files of the document.
///   - folder: where they were to be.
///   - record: number of the record in a batch.
public func writeDiagnostics(
  _ refusals: [OutputFolder.Refusal],
  names: [String],
  in folder: OutputFolder,
  record: Int? = nil
) -> [Diagnostic] {
  let refused = refusals.map(\.path)
  return refusals.map { writeDiagnostic($0, record: record) }
    + staleDiagnostics(names.filter { !refused.contains(folder.fullPath($0)) }, in: folder)
}

/// Says why a file was not written, and what to do.
///
/// - Parameters:
///   - refusal: why.
///   - record: number of the record in a batch.
public func writeDiagnostic(_ refusal: OutputFolder.Refusal, record: Int? = nil) -> Diagnostic {
  let prefix = record.map { "bản ghi \($0): " } ?? ""
  switch refusal {
  case .foreign(let path):
    return Diagnostic(
      .error,
      WritingCode.foreignFile.rawValue,
      "\(prefix)“\(path)” đã có và không do vanthu ghi, nên được giữ nguyên",
      hint: "đổi tên tệp ấy, chọn thư mục khác, hoặc thêm --ghi-de"
    )
  case .edited(let path):
    return Diagnostic(
      .error,
      WritingCode.editedFile.rawValue,
      "\(prefix)“\(path)” đã được sửa tay từ lần ghi trước, nên được giữ nguyên",
      hint: "cất bản sửa sang tên khác, hoặc thêm --ghi-de để thay"
    )
  case .present(let path):
    return Diagnostic(
      .error,
      WritingCode.presentFile.rawValue,
      "\(prefix)“\(path)” đã có với nội dung khác, nên được giữ nguyên",
      hint: "chọn thư mục khác, hoặc đổi tên tệp ấy"
    )
  case .otherSource(let path, let source):
    return Diagnostic(
      .error,
      WritingCode.otherSource.rawValue,
      "\(prefix)“\(path)” làm từ dữ liệu khác, “\(source)”, nên được giữ nguyên",
      hint: "chọn thư mục khác ở --ra, đổi tên tệp dữ liệu, hoặc thêm --ghi-de để thay"
    )
  case .changed(let path):
    return Diagnostic(
      .error,
      WritingCode.changedFile.rawValue,
      "\(prefix)“\(path)” đã là bản mới dù các tệp khác của văn bản chưa ghi được: không trả lại được bản cũ",
      hint: "kiểm tra thư mục đích rồi chạy lại để các tệp khớp nhau"
    )
  case .name(let name):
    return Diagnostic(
      .error,
      WritingCode.badName.rawValue,
      "\(prefix)tên tệp “\(name)” không dùng được: trống, quá dài hoặc ra ngoài thư mục đích",
      hint: record == nil ? "đổi tên tệp dữ liệu, hoặc ten=\"…\" của mẫu" : "sửa --ten-tep hoặc dữ liệu đặt tên"
    )
  case .system(let failure):
    return Diagnostic(
      .error,
      WritingCode.system.rawValue,
      "\(prefix)không ghi được \(failure.path == "-" ? "đầu ra chuẩn" : "“\(failure.path)”"): \(failure.explanation)",
      hint: "kiểm tra thư mục đích rồi chạy lại"
    )
  }
}

/// Says which files of an earlier run stay although their document could not be made anew.
///
/// - Parameters:
///   - names: the files of the document.
///   - folder: where they are.
public func staleDiagnostics(_ names: [String], in folder: OutputFolder) -> [Diagnostic] {
  names.filter { folder.isOurs($0) }.map { staleDiagnostic(folder.fullPath($0)) }
}

/// Says that what an earlier run wrote stays.
///
/// - Parameter path: the file or folder.
public func staleDiagnostic(_ path: String) -> Diagnostic {
  Diagnostic(
    .warning,
    WritingCode.stale.rawValue,
    "“\(path)” là bản của lần chạy trước, không còn khớp dữ liệu",
    hint: "sửa lỗi rồi chạy lại, đừng dùng bản này"
  )
}
