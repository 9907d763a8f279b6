public import DocumentXML
import OfficialWriting
import Values

/// A byte range in one of a template's files: small enough to be carried by every expression.
public struct TemplatePlace: Sendable, Hashable {
  /// Index into ``Template/sources``.
  public var source: Int
  /// UTF-8 byte offsets in that source.
  public var range: Range<Int>

  /// Makes a place.
  public init(source: Int, range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// From the beginning of this place to the end of another one of the same source.
  func through(_ other: TemplatePlace) -> TemplatePlace {
    let start = min(range.lowerBound, other.range.lowerBound)
    return TemplatePlace(source: source, range: start..<max(range.upperBound, other.range.upperBound))
  }
}

/// The type of a field or an expression.
public indirect enum ValueType: Sendable {
  /// `chu`
  case text
  /// `so-nguyen`
  case integer
  /// `so-thap-phan`
  case decimal
  /// `ngay`
  case date
  /// `co-khong`
  case boolean
  /// `anh-chu-ky`
  case signaturePicture
  /// `danh-sach`, and `bang` when its elements are records.
  case list(ValueType)
  /// `nhom`
  case record(RecordType)

  /// What the type is called in messages.
  public var vietnamese: String {
    switch self {
    case .text: "chữ"
    case .integer: "số nguyên"
    case .decimal: "số thập phân"
    case .date: "ngày"
    case .boolean: "có/không"
    case .signaturePicture: "ảnh chữ ký"
    case .list(.record): "bảng"
    case .list(let element): "danh sách \(element.vietnamese)"
    case .record: "nhóm"
    }
  }

  /// Whether a record in it has a field that means something for the dates of the document.
  var holdsRoles: Bool {
    switch self {
    case .record(let record): record.holdsRoles
    case .list(let element): element.holdsRoles
    case .text, .integer, .decimal, .date, .boolean, .signaturePicture: false
    }
  }

  /// Whether arithmetic can be done with it.
  var isNumber: Bool {
    switch self {
    case .integer, .decimal: true
    case .text, .date, .boolean, .signaturePicture, .list, .record: false
    }
  }
}

/// A declared field.
public final class Field: Sendable {
  /// What happens when the data lack the field.
  public enum Presence: Sendable, Hashable {
    /// The document is not made.
    case required
    /// Nothing; the template may only use it where it has asked for it.
    case optional
    /// A blank is left to fill by hand.
    case blank
  }

  /// Name in templates and data: ASCII, joined by `_`.
  public let name: String
  /// Name for people, which data may use as well.
  public let label: String
  /// Type.
  public let type: ValueType
  /// What happens when the data lack it.
  public let presence: Presence
  /// Fewest elements of a list.
  public let minimumCount: Int
  /// Most elements of a list.
  public let maximumCount: Int?
  /// The only values allowed, or empty for any.
  public let allowedValues: [String]
  /// What it means for checks against the document's date.
  public let role: FieldRole?
  /// An example value, as it would be typed.
  public let example: String?
  /// What it is, for people.
  public let explanation: String
  /// Where it is declared.
  public let place: TemplatePlace

  init(
    name: String,
    label: String,
    type: ValueType,
    presence: Presence,
    minimumCount: Int,
    maximumCount: Int?,
    allowedValues: [String],
    role: FieldRole?,
    example: String?,
    explanation: String,
    place: TemplatePlace
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.presence = presence
    self.minimumCount = minimumCount
    self.maximumCount = maximumCount
    self.allowedValues = allowedValues
    self.role = role
    self.example = example
    self.explanation = explanation
    self.place = place
  }
}

/// The fields of a record, in the order they are declared; a field's index is its slot.
public final class RecordType: Sendable {
  /// Number of the type within its template.
  public let id: Int
  /// The fields by slot.
  public let fields: [Field]
  /// The values of a record that data say nothing of: no value, but an empty list where none is required.
  let emptyValues: [Value]
  /// Whether a field, also one of a record inside, means something for the dates of the document.
  let holdsRoles: Bool
  private let slots: [String: Int]
  private let spellings: [Name: Int]

  init(id: Int, fields: [Field], spellings: [Name: Int]) {
    self.id = id
    self.fields = fields
    self.spellings = spellings
    holdsRoles = fields.contains { $0.role != nil || $0.type.holdsRoles }
    emptyValues = fields.map { field in
      guard case .list = field.type, field.presence == .required, field.minimumCount == 0 else { return .absent }
      return .list([])
    }
    slots = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Slot of the field with exactly this name.
  public func slot(named name: String) -> Int? { slots[name] }

  /// Slot of the field a key of the data means.
  public func slot(matching key: String) -> Int? {
    slots[key] ?? spellings[Name(key)]
  }

  /// Names a person may have meant, for suggestions.
  public var suggestions: [String] { fields.flatMap { $0.label == $0.name ? [$0.name] : [$0.label, $0.name] } }
}
