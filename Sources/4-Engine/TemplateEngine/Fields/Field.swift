import DataBinding
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
  /// `tien`: a whole number of đồng.
  case money
  /// `phan-tram`: a share, as 25% is a quarter.
  case percent
  /// `ngay`
  case date
  /// `gio`
  case time
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
    case .money: "số tiền"
    case .percent: "phần trăm"
    case .date: "ngày"
    case .time: "giờ"
    case .boolean: "có/không"
    case .signaturePicture: "ảnh chữ ký"
    case .list(.record): "bảng"
    case .list(let element): "danh sách \(element.vietnamese)"
    case .record: "nhóm"
    }
  }

  /// Whether a record in it has a field that is looked at when the whole record is known.
  var isWatched: Bool {
    switch self {
    case .record(let record): record.isWatched
    case .list(let element): element.isWatched
    case .text, .integer, .decimal, .money, .percent, .date, .time, .boolean, .signaturePicture: false
    }
  }

  /// Whether arithmetic can be done with it.
  var isNumber: Bool {
    switch self {
    case .integer, .decimal, .money, .percent: true
    case .text, .date, .time, .boolean, .signaturePicture, .list, .record: false
    }
  }

  /// Whether it is a number without a decimal part.
  var isWhole: Bool {
    switch self {
    case .integer, .money: true
    default: false
    }
  }

  /// The type of single values it is read as; nil for texts, pictures and what is made of others.
  var scalar: ScalarType? {
    switch self {
    case .integer: .integer
    case .decimal: .decimal
    case .money: .money
    case .percent: .percent
    case .date: .date
    case .time: .time
    case .boolean: .boolean
    case .text, .signaturePicture, .list, .record: nil
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

  /// What people are told of a field.
  struct Wording: Sendable {
    /// Name for people, which data may use as well.
    var label: String
    /// An example value, as it would be typed.
    var example: String?
    /// What it is, for people.
    var explanation: String
  }

  /// What a field asks of data.
  struct Demand: Sendable {
    /// Type.
    var type: ValueType
    /// What happens when the data lack it.
    var presence: Presence
    /// Fewest elements of a list.
    var minimumCount: Int
    /// Most elements of a list.
    var maximumCount: Int?
    /// The only values allowed, or empty for any.
    var allowedValues: [String]
    /// Between which values it, or each element of a list, lies.
    var bounds: Bounds?
    /// What it means for checks against the document's date.
    var role: FieldRole?
  }

  /// Name in templates and data: ASCII, joined by `_`.
  public let name: String
  /// Where it is declared.
  public let place: TemplatePlace
  private let wording: Wording
  private let demand: Demand

  init(name: String, wording: Wording, demand: Demand, place: TemplatePlace) {
    self.name = name
    self.wording = wording
    self.demand = demand
    self.place = place
  }

  /// Name for people, which data may use as well.
  public var label: String { wording.label }
  /// An example value, as it would be typed.
  public var example: String? { wording.example }
  /// What it is, for people.
  public var explanation: String { wording.explanation }
  /// Type.
  public var type: ValueType { demand.type }
  /// What happens when the data lack it.
  public var presence: Presence { demand.presence }
  /// Fewest elements of a list.
  public var minimumCount: Int { demand.minimumCount }
  /// Most elements of a list.
  public var maximumCount: Int? { demand.maximumCount }
  /// The only values allowed, or empty for any.
  public var allowedValues: [String] { demand.allowedValues }
  /// Between which values it, or each element of a list, lies.
  var bounds: Bounds? { demand.bounds }
  /// What it means for checks against the document's date.
  public var role: FieldRole? { demand.role }
}

/// The fields of a record, in the order they are declared; a field's index is its slot.
public final class RecordType: Sendable {
  /// Number of the type within its template.
  public let id: Int
  /// The fields by slot.
  public let fields: [Field]
  /// The values of a record that data say nothing of: no value, but an empty list where none is required.
  let emptyValues: [Value]
  /// Whether a field, also one of a record inside, has bounds or means something for the dates of the document.
  let isWatched: Bool
  private let slots: [String: Int]
  private let spellings: [Name: Int]

  init(id: Int, fields: [Field], spellings: [Name: Int]) {
    self.id = id
    self.fields = fields
    self.spellings = spellings
    isWatched = fields.contains { $0.role != nil || $0.bounds != nil || $0.type.isWatched }
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
