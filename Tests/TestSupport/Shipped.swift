import DataReading
public import Diagnostics
public import Values
import Foundation

/// What comes with the program, as tests need it.
public enum Shipped {
  /// A file of `Templates/quy-dinh`, by its name.
  public static func profile(_ name: String) -> Outcome<DataRecord> {
    guard let data = try? Data(contentsOf: Project.templates.appending(path: "quy-dinh/\(name)")) else {
      return Outcome(nil, [Diagnostic(.error, "GO-03", "không tìm thấy “quy-dinh/\(name)”")])
    }
    return readDocument(name: name, bytes: Array(data), format: .yaml)
  }
}
