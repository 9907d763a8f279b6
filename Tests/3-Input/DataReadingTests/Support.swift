import DataReading
import Diagnostics
import OfficialWriting
import Pictures
import Values

/// A tree on one line: `{ten: “A”, ds: [“1”, ∅]}`.
func text(_ datum: Datum?) -> String {
  guard let datum else { return "không có" }
  switch datum.content {
  case .null: return "∅"
  case .scalar(let scalar): return "“\(scalar.characters)”"
  case .picture(let picture): return "ảnh \(picture.width) × \(picture.height)"
  case .list(let items): return "[" + items.map { text($0) }.joined(separator: ", ") + "]"
  case .map(let entries): return "{" + entries.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
  }
}

/// Findings as `DL-05 tep.yaml:3:7`.
func text(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.code) \($0.place?.description ?? "không có chỗ")" }
}

/// Reads the data of one document from text.
func read(_ text: String, _ format: DataFormat, name: String? = nil) -> Outcome<DataRecord> {
  readDocument(name: name ?? defaultName(format), bytes: Array(text.utf8), format: format)
}

func defaultName(_ format: DataFormat) -> String {
  switch format {
  case .yaml: "d.yaml"
  case .json: "d.json"
  case .jsonLines: "d.jsonl"
  case .table: "d.csv"
  }
}

extension Datum {
  /// The value at the end of a path of keys and numbers.
  func at(_ path: String) -> Datum? {
    var current = self
    for step in path.split(separator: ".") {
      switch current.content {
      case .map(let entries):
        guard let next = entries.first(where: { $0.key == step }) else { return nil }
        current = next.value
      case .list(let items):
        guard let index = Int(step), items.indices.contains(index) else { return nil }
        current = items[index]
      case .null, .scalar, .picture:
        return nil
      }
    }
    return current
  }
}

extension DataRecord {
  /// `file:line:column` of the value at the end of a path.
  func placeText(_ path: String) -> String? { root.at(path).map { place(of: $0.position).description } }
}

/// All records of a reader, at most `limit` at a time, with the findings about the file.
func readAll(
  _ reader: RecordReader,
  upTo limit: Int = 3
) throws -> (outcomes: [Outcome<DataRecord>], file: [Diagnostic], notes: TextNotes) {
  var reader = reader
  var outcomes: [Outcome<DataRecord>] = []
  var notes = TextNotes()
  while let raw = try reader.next(upTo: limit) {
    let parsed = raw.parsed()
    outcomes += parsed.outcomes
    notes.merge(parsed.notes)
  }
  var all = reader.fileNotes
  all.merge(notes)
  return (outcomes, reader.fileDiagnostics, all)
}

/// A reader that gets its bytes a few at a time.
func trickling(_ bytes: [UInt8], _ format: DataFormat?, by step: Int) -> RecordReader {
  var offset = 0
  return unsafe RecordReader(name: format.map { defaultName($0) } ?? "-", format: format) { buffer in
    let count = min(step, min(buffer.count, bytes.count - offset))
    for index in 0..<count { unsafe buffer[index] = bytes[offset + index] }
    offset += count
    return count
  }
}
