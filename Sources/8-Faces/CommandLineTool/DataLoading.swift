import DataReading
import Diagnostics
import Papers
import FileWriting
import TemplateEngine
import Values

/// Reads data files and puts what belongs to one document together.
struct DataLoader: Sendable {
  /// The office's profile, read once.
  let profile: DataRecord?
  /// What all records of a batch have in common, read once.
  let common: DataRecord?
  /// Where computations find their reference data.
  let library: TemplateLibrary

  /// Reads the profile and the common data, if they were named.
  static func make(profile: String?, common: String? = nil, library: TemplateLibrary) -> Outcome<DataLoader> {
    var diagnostics: [Diagnostic] = []
    func read(_ path: String?) -> DataRecord? {
      guard let path else { return nil }
      let outcome = document(path)
      diagnostics += outcome.diagnostics
      return outcome.value
    }
    let loader = DataLoader(profile: read(profile), common: read(common), library: library)
    let isComplete = (profile == nil) == (loader.profile == nil) && (common == nil) == (loader.common == nil)
    return Outcome(isComplete ? loader : nil, diagnostics)
  }

  /// Reads the data of one document, with the files it names.
  static func document(_ path: String) -> Outcome<DataRecord> {
    let bytes: [UInt8]
    do {
      bytes = try readFile(path)
    } catch {
      return Outcome(nil, [unreadable(error)])
    }
    let format = DataFormat(fileName: path) ?? DataFormat(sniffing: Array(bytes.prefix(4096)))
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return readDocument(name: path, bytes: bytes, format: format).flatMap { record in
      resolveFiles(in: record) { name in
        do throws(FileFailure) {
          return Outcome(try readFile(name.hasPrefix("/") ? name : folder + name))
        } catch {
          return Outcome(nil, [unreadable(error)])
        }
      }
    }
  }

  /// Puts the common data under the record, and under both the profile's values as they were valid on the document's
  /// date; then runs the computation the template names.
  func complete(_ record: DataRecord, for template: Template) -> Outcome<DataRecord> {
    let record = common.map { merged(record, over: $0, .joined) } ?? record
    let whole = withProfile(record, for: template)
    guard let computation = template.computation.flatMap(Computation.init(rawValue:)) else { return whole }
    return whole.flatMap { computation.complete($0, for: template) { library.reference($0) } }
  }

  private func withProfile(_ record: DataRecord, for template: Template) -> Outcome<DataRecord> {
    guard let profile else { return Outcome(record) }
    let known = template.declaredPart(of: profile)
    return Self.resolved(known, on: template.documentPeriod(of: record)).flatMap { resolved in
      Outcome(merged(record, over: resolved, .whole))
    }
  }

  /// A profile with its values as they were valid for a document. A document that tells no date may be of any day since
  /// there have been such documents.
  static func resolved(_ profile: DataRecord, on period: ClosedRange<CalendarDate>?) -> Outcome<DataRecord> {
    let first = period?.lowerBound ?? CalendarDate(year: 1945, month: 9, day: 2)
    let last = period?.upperBound ?? CalendarDate(year: 2999, month: 12, day: 31)
    guard let first, let last else { return Outcome(profile) }
    return resolveDatedValues(in: profile, from: first, through: last)
  }
}

extension TemplateLibrary {
  /// Reads a file of dated reference data in `quy-dinh`, such as `danh-hieu-2022.yaml`.
  func reference(_ name: String) -> Outcome<DataRecord> {
    guard let path = referenceFile(name) else {
      return Outcome(
        nil,
        [
          Diagnostic(
            .error,
            CommandCode.noTemplate.rawValue,
            "không tìm thấy “quy-dinh/\(name)” trong thư mục mẫu",
            hint: "chỉ thư mục mẫu bằng --mau-dir hoặc biến VANTHU_TEMPLATES"
          )
        ]
      )
    }
    return DataLoader.document(path)
  }
}
