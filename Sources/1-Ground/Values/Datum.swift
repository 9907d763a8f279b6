public import Diagnostics
public import Pictures

/// A place in the data, small enough to be carried by every value.
///
/// It is an offset or a cell in one of the sources of a ``DataRecord``; line and column are worked out only when a
/// finding is printed.
public struct Position: Sendable, Hashable {
  /// How the two numbers are to be read.
  public enum Form: UInt8, Sendable {
    /// `first` is a UTF-8 byte offset in the source's bytes, `second` a length in bytes.
    case bytes
    /// `first` is the line a row begins on, from 1; `second` is the column's index, from 0.
    case cell
  }

  /// Index into ``DataRecord/sources``.
  public var source: UInt16
  /// How the two numbers are to be read.
  public var form: Form
  /// See ``Form``.
  public var first: Int32
  /// See ``Form``.
  public var second: Int32

  /// Makes a position.
  public init(source: UInt16 = 0, form: Form, first: Int, second: Int) {
    self.source = source
    self.form = form
    self.first = Int32(clamping: first)
    self.second = Int32(clamping: second)
  }
}

/// A value of the data, before any field says what type it must have.
public struct Datum: Sendable {
  /// One key of a map with its value.
  public struct Entry: Sendable {
    /// The key as typed, in NFC.
    public var key: String
    /// Where the key stands.
    public var keyPosition: Position
    /// What it holds.
    public var value: Datum

    /// Makes an entry.
    public init(key: String, keyPosition: Position, value: Datum) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }
  }

  /// What there is.
  public enum Content: Sendable {
    /// Nothing: an empty value in YAML, `null` in JSON, an empty cell in CSV.
    case null
    /// A single value.
    case scalar(Scalar)
    /// The content of a picture's file; kept apart, so that data stay small.
    indirect case picture(Picture)
    /// A sequence.
    case list([Datum])
    /// A mapping, in the order of the file, keys not yet checked against each other.
    case map([Entry])

    /// Characters exactly as typed, in NFC.
    public static func scalar(_ typed: String) -> Content { .scalar(.characters(typed)) }
  }

  /// What there is.
  public var content: Content
  /// Where it stands.
  public var position: Position

  /// Makes a datum.
  public init(_ content: Content, at position: Position) {
    self.content = content
    self.position = position
  }
}

/// A file, or the piece of it that one record came from.
public final class DataSource: Sendable {
  private let text: SourceText

  /// Path as the user gave it, or `-`.
  public var name: String { text.name }
  /// The bytes that positions of the form `bytes` count in; empty for tables.
  public var bytes: [UInt8] { text.bytes }
  /// Headings of a table, as typed.
  public let columns: [String]

  /// Makes a source.
  ///
  /// - Parameters:
  ///   - name: path as the user gave it, or `-`.
  ///   - bytes: what positions of the form `bytes` count in.
  ///   - firstLine: number of the first line of `bytes` in the file.
  ///   - columns: headings of a table, as typed.
  public init(name: String, bytes: [UInt8] = [], firstLine: Int = 1, columns: [String] = []) {
    text = SourceText(name: name, bytes: bytes, firstLine: firstLine)
    self.columns = columns
  }

  /// The place a person can open.
  public func place(of position: Position) -> Place {
    let first = Int(position.first)
    let second = Int(position.second)
    switch position.form {
    case .bytes:
      return text.place(first..<(first + max(1, second)))
    case .cell:
      return Place(
        file: name,
        line: first,
        columnName: columns.indices.contains(second) ? columns[second] : "thứ \(second + 1)"
      )
    }
  }
}

/// One record: the data of one document.
public struct DataRecord: Sendable {
  /// The data.
  public var root: Datum
  /// The files its positions point into.
  public var sources: [DataSource]
  /// Number of the record in its file, from 1.
  public var number: Int

  /// Makes a record.
  public init(root: Datum, sources: [DataSource], number: Int = 1) {
    self.root = root
    self.sources = sources
    self.number = number
  }

  /// The place a person can open.
  public func place(of position: Position) -> Place {
    sources.indices.contains(Int(position.source))
      ? sources[Int(position.source)].place(of: position) : Place(file: sources.first?.name ?? "-")
  }
}

extension DataRecord {
  /// The place of the record as a whole: its file, and the line it begins on.
  public var wholePlace: Place {
    var place = place(of: root.position)
    place.column = nil
    place.columnName = nil
    place.excerpt = nil
    return place
  }
}
