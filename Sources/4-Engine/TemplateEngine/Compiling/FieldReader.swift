import Diagnostics
import OfficialWriting
import Values
import XMLTree

/// Reads `<truong>` declarations.
struct FieldReader {
  private let findings: FindingCollector
  private var nextRecord = 1

  init(findings: FindingCollector) { self.findings = findings }

  private static let knownAttributes = [
    "ten", "nhan", "kieu", "phan-tu", "bat-buoc", "de-trong", "it-nhat", "nhieu-nhat", "gia-tri", "vai-tro", "vi-du",
  ]
  private static let scalarTypes: [(name: String, type: ValueType)] = [
    ("chu", .text), ("so-nguyen", .integer), ("so-thap-phan", .decimal), ("ngay", .date), ("co-khong", .boolean),
  ]
  private static let typeNames = scalarTypes.map(\.name) + ["anh-chu-ky", "danh-sach", "bang", "nhom"]

  /// Makes the record of all fields of a template; the first declaration of a name wins.
  mutating func record(id: Int, of fields: [Field]) -> RecordType {
    var kept: [Field] = []
    var names: Set<String> = []
    var folded: [String: Int] = [:]
    for field in fields where names.insert(field.name).inserted {
      var rivals: Set<Int> = []
      for spelling in FieldNames.spellings(name: field.name, label: field.label).sorted() {
        if let other = folded[spelling], rivals.insert(other).inserted {
          findings.report(
            .declaration,
            "hai trường “\(kept[other].name)” và “\(field.name)” có tên đọc giống nhau: “\(spelling)”",
            at: field.place,
            hint: "đổi nhan của một trong hai trường"
          )
        }
        folded[spelling] = kept.count
      }
      kept.append(field)
    }
    return RecordType(id: id, fields: kept, foldedSlots: folded)
  }

  /// Reads the declarations inside an element.
  mutating func fields(in element: XMLElement, source: Int) -> [Field] {
    var result: [Field] = []
    for child in element.children {
      switch child {
      case .text(let text):
        // The words of a declaration of its own are its explanation; elsewhere they are a slip.
        if element.name == "truong-du-lieu", !text.text.isBlankSpace {
          findings.report(
            .nesting,
            "chữ không được đứng trong <truong-du-lieu>",
            at: TemplatePlace(source: source, range: text.span),
            hint: "bỏ chữ này, hoặc đặt vào trong một <truong>"
          )
        }
      case .element(let child):
        guard child.name == "truong" else {
          findings.report(
            .nesting,
            "<\(child.name)> không được đứng trong <\(element.name)>",
            at: TemplatePlace(source: source, range: child.startTag),
            expected: "<truong>"
          )
          continue
        }
        if let field = field(child, source: source) {
          if let other = result.first(where: { $0.name == field.name }) {
            findings.report(
              .declaration,
              "trường “\(field.name)” khai báo hai lần",
              at: field.place,
              related: [Diagnostic.Related("lần đầu", findings.allSources[source].place(other.place.range))]
            )
          } else {
            result.append(field)
          }
        }
      }
    }
    return result
  }

  private mutating func field(_ element: XMLElement, source: Int) -> Field? {
    let place = TemplatePlace(source: source, range: element.startTag)
    func report(_ message: String, _ attribute: String? = nil, expected: String? = nil, hint: String? = nil) {
      let range = attribute.flatMap { element.attribute($0)?.span } ?? element.startTag
      findings.report(
        .declaration,
        message,
        at: TemplatePlace(source: source, range: range),
        expected: expected,
        hint: hint
      )
    }
    func value(_ name: String) -> String? { element.attribute(name).map { normalizedNFC($0.value).text } }
    func flag(_ name: String) -> Bool? {
      switch value(name) {
      case nil: return nil
      case "co": return true
      case "khong": return false
      case .some(let other):
        report("\(name)=\"\(other)\" không dùng được", name, expected: "“co” hoặc “khong”")
        return nil
      }
    }
    func count(_ name: String) -> Int? {
      guard let typed = value(name) else { return nil }
      guard let number = Int(typed), number >= 0 else {
        report("\(name)=\"\(typed)\" không phải số nguyên không âm", name)
        return nil
      }
      return number
    }

    for attribute in element.attributes where !Self.knownAttributes.contains(attribute.name) {
      report(
        "<truong> không có thuộc tính “\(attribute.name)”",
        attribute.name,
        hint: nearest(to: attribute.name, in: Self.knownAttributes).map { "có phải bạn muốn “\($0)”?" }
      )
    }
    guard let name = value("ten") else {
      report("<truong> thiếu thuộc tính “ten”")
      return nil
    }
    guard FieldNames.isValid(name) else {
      report("tên trường “\(name)” không dùng được", "ten", expected: "chữ thường không dấu a–z, chữ số và “_”")
      return nil
    }
    guard let typeName = value("kieu") else {
      report("trường “\(name)” thiếu thuộc tính “kieu”", expected: Self.typeNames.joined(separator: ", "))
      return nil
    }
    let children = fields(in: element, source: source)
    let elementNames = Self.scalarTypes.map(\.name)
    if let elementName = value("phan-tu"), !elementNames.contains(elementName) {
      report(
        "phan-tu=\"\(elementName)\" không dùng được",
        "phan-tu",
        expected: elementNames.joined(separator: ", "),
        hint: nearest(to: elementName, in: elementNames).map { "có phải bạn muốn “\($0)”?" }
      )
      return nil
    }
    guard let type = type(typeName, element: value("phan-tu"), children: children) else {
      report(
        "trường “\(name)” có kiểu không dùng được",
        "kieu",
        expected: Self.typeNames.joined(separator: ", "),
        hint: nearest(to: typeName, in: Self.typeNames).map { "có phải bạn muốn “\($0)”?" }
      )
      return nil
    }
    let isComposite = typeName == "bang" || typeName == "nhom"
    if isComposite, children.isEmpty { report("trường “\(name)” kiểu \(typeName) phải có <truong> con", "kieu") }
    if !isComposite, !children.isEmpty { report("trường “\(name)” kiểu \(typeName) không có <truong> con", "kieu") }
    var role: FieldRole?
    if let typed = value("vai-tro") {
      role = FieldRole(rawValue: typed)
      if role == nil {
        report(
          "vai-tro=\"\(typed)\" không dùng được",
          "vai-tro",
          expected: FieldRole.allCases.map(\.rawValue).joined(separator: ", ")
        )
      } else if !role.allows(type) {
        report("vai-tro=\"\(typed)\" không hợp với kiểu \(type.vietnamese)", "vai-tro")
      }
    }
    let isBlank = flag("de-trong") ?? false
    let isRequired = flag("bat-buoc") ?? true
    if isBlank, !isRequired { report("trường “\(name)” chỉ được một trong hai: de-trong, bat-buoc=\"khong\"") }
    return Field(
      name: name,
      label: value("nhan") ?? name,
      type: type,
      presence: isBlank ? .blank : isRequired ? .required : .optional,
      minimumCount: count("it-nhat") ?? 1,
      maximumCount: count("nhieu-nhat"),
      allowedValues: value("gia-tri").map(choices) ?? [],
      role: role,
      example: value("vi-du"),
      explanation: explanation(of: element),
      place: place
    )
  }

  private mutating func type(_ name: String, element: String?, children: [Field]) -> ValueType? {
    switch name {
    case "anh-chu-ky": return .signaturePicture
    case "danh-sach":
      let elementName = element ?? "chu"
      return Self.scalarTypes.first { $0.name == elementName }.map { .list($0.type) }
    case "bang", "nhom":
      defer { nextRecord += 1 }
      let record = record(id: nextRecord, of: children)
      return name == "bang" ? .list(.record(record)) : .record(record)
    default: return Self.scalarTypes.first { $0.name == name }?.type
    }
  }

  /// The values between bars, without the spaces around them.
  private func choices(_ list: String) -> [String] {
    list.split(separator: "|").compactMap { piece in
      let words = piece.split(separator: " ", omittingEmptySubsequences: false)
      guard let first = words.firstIndex(where: { !$0.isEmpty }), let last = words.lastIndex(where: { !$0.isEmpty })
      else {
        return nil
      }
      return words[first...last].joined(separator: " ")
    }
  }

  private func explanation(of element: XMLElement) -> String {
    var words: [Substring] = []
    for case .text(let text) in element.children { words += text.text.split(whereSeparator: \.isWhitespace) }
    return normalizedNFC(words.joined(separator: " ")).text
  }
}

extension Optional where Wrapped == FieldRole {
  /// Whether the role makes sense for a type.
  fileprivate func allows(_ type: ValueType) -> Bool {
    switch (self, type) {
    case (nil, _): true
    case (.deadline, .date), (.documentDate, .date), (.effectiveDate, .date): true
    case (.year, .integer), (.documentYear, .integer): true
    case (.deadline, .list(.date)): true
    default: false
    }
  }
}

extension String {
  /// Whether there is nothing but XML white space.
  var isBlankSpace: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }
}
