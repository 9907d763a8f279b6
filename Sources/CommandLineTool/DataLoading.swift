import DataReading
import Diagnostics
import FileWriting
import TemplateEngine
import Values

/// Reads data files and puts what belongs to one document together.
struct DataLoader: Sendable {
  /// The office's profile, read once.
  let profile: DataRecord?

  /// Reads the profile, if one was named.
  static func make(profile path: String?) -> Outcome<DataLoader> {
    guard let path else { return Outcome(DataLoader(profile: nil)) }
    let read = document(path)
    return Outcome(read.value.map { DataLoader(profile: $0) }, read.diagnostics)
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

  /// Puts the profile's values, as they were valid on the document's date, under the data.
  func complete(_ record: DataRecord, for template: Template) -> Outcome<DataRecord> {
    guard let profile else { return Outcome(record) }
    let known = template.declaredPart(of: profile)
    let period = template.documentPeriod(of: record)
    let first = period?.lowerBound ?? CalendarDate(dayNumber: -700_000)
    let last = period?.upperBound ?? CalendarDate(dayNumber: 2_000_000)
    guard let first, let last else { return Outcome(record) }
    return resolveDatedValues(in: known, from: first, through: last).flatMap { resolved in
      Outcome(merged(record, over: resolved))
    }
  }
}
