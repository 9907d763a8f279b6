import DataBinding
import Diagnostics
import DocumentXML
import OfficialWriting
import Values
import XMLTree

/// Reads `<truong>` declarations.
struct FieldReader {
  private let findings: FindingCollector
  private var nextRecord = 1
  private var declared = 0

  init(findings: FindingCollector) { self.findings = findings }

  private static let attributes = ElementName.field.attributeNames.map(\.name)
  private static let forms = FieldForm.allCases.map(\.rawValue)
  private static let scalarForms = FieldForm.allCases.filter(\.isScalar).map(\.rawValue)

  /// Whether there are more declarations than a template may have, which was reported.
  var hasTooMany: Bool { declared > EngineLimits.fields }

  /// Makes the record of all fields of a template; the first declaration of a name wins.
  mutating func record(id: Int, of fields: [Field]) -> RecordType {
    var kept: [Field] = []
    var names: Set<String> = []
    var spellings: [Name: Int] = [:]
    for field in fields where names.insert(field.name).inserted {
      var rivals: Set<Int> = []
      for spelling in FieldName(field.name, label: field.label).spellings.sorted(by: { $0.folded < $1.folded }) {
        if let other = spellings[spelling], rivals.insert(other).inserted {
          findings.report(
            .declaration,
            "hai trường “\(kept[other].name)” và “\(field.name)” có tên đọc giống nhau: “\(spelling.folded)”",
            at: field.place,
            hint: "đổi nhan của một trong hai trường"
          )
        }
        spellings[spelling] = kept.count
      }
      kept.append(field)
    }
    return RecordType(id: id, fields: kept, spellings: spellings)
  }

  /// Reads the declarations inside an element.
  mutating func fields(in element: XMLElement, source: Int) -> [Field] {
    var result: [Field] = []
    var known: [String: Int] = [:]
    for child in element.children {
      switch child {
      case .text(let text):
        // The words of a declaration of its own are its explanation; elsewhere they are a slip.
        if element.known == .fields, !text.text.isXMLBlank {
          findings.report(
            .nesting,
            "chữ không được đứng trong <truong-du-lieu>",
            at: TemplatePlace(source: source, range: text.span),
            hint: "bỏ chữ này, hoặc đặt vào trong một <truong>"
          )
        }
      case .element(let child):
        guard child.known == .field else {
          // Conditions are compiled when all fields are known.
          if element.known == .fields, child.known.map(ElementName.demands.contains) ?? false { continue }
          findings.report(
            .nesting,
            "<\(child.name)> không được đứng trong <\(element.name)>",
            at: TemplatePlace(source: source, range: child.startTag),
            expected: "<truong>"
          )
          continue
        }
        if let field = field(child, source: source) {
          if let other = known[field.name].map({ result[$0] }) {
            findings.report(
              .declaration,
              "trường “\(field.name)” khai báo hai lần",
              at: field.place,
              related: [Diagnostic.Related("lần đầu", findings.allSources[source].place(other.place.range))]
            )
          } else {
            known[field.name] = result.count
            result.append(field)
          }
        }
      }
    }
    return result
  }

  private mutating func field(_ element: XMLElement, source: Int) -> Field? {
    let place = TemplatePlace(source: source, range: element.startTag)
    declared += 1
    guard !hasTooMany else {
      if declared == EngineLimits.fields + 1 {
        findings.report(
          .limit,
          "mẫu khai báo quá \(EngineLimits.fields) trường",
          at: place,
          hint: "dùng bảng hoặc danh sách thay cho nhiều trường cùng loại"
        )
      }
      return nil
    }
    func report(_ message: String, _ attribute: AttributeName? = nil, expected: String? = nil, hint: String? = nil) {
      let range = attribute.flatMap { element.attribute($0)?.span } ?? element.startTag
      findings.report(
        .declaration,
        message,
        at: TemplatePlace(source: source, range: range),
        expected: expected,
        hint: hint
      )
    }
    func value(_ name: AttributeName) -> String? { element.attribute(name).map { normalizedNFC($0.value).text } }
    func flag(_ name: AttributeName) -> Bool? {
      guard let typed = value(name) else { return nil }
      guard let flag = Flag(rawValue: typed) else {
        report("\(name.name)=\"\(typed)\" không dùng được", name, expected: "“co” hoặc “khong”")
        return nil
      }
      return flag == .yes
    }
    func count(_ name: AttributeName) -> Int? {
      guard let typed = value(name) else { return nil }
      guard let number = Int(typed), number >= 0 else {
        report("\(name.name)=\"\(typed)\" không phải số nguyên không âm", name)
        return nil
      }
      return number
    }

    for attribute in element.attributes where !Self.attributes.contains(attribute.name) {
      findings.report(
        .declaration,
        "<truong> không có thuộc tính “\(attribute.name)”",
        at: TemplatePlace(source: source, range: attribute.span),
        hint: nearest(to: attribute.name, in: Self.attributes).map { "có phải bạn muốn “\($0)”?" }
      )
    }
    guard let name = value(.name) else {
      report("<truong> thiếu thuộc tính “ten”")
      return nil
    }
    guard FieldNames.isValid(name) else {
      report("tên trường “\(name)” không dùng được", .name, expected: "chữ thường không dấu a–z, chữ số và “_”")
      return nil
    }
    guard let typeName = value(.form) else {
      report("trường “\(name)” thiếu thuộc tính “kieu”", expected: Self.forms.joined(separator: ", "))
      return nil
    }
    let children = fields(in: element, source: source)
    if let elementName = value(.element), !Self.scalarForms.contains(elementName) {
      report(
        "phan-tu=\"\(elementName)\" không dùng được",
        .element,
        expected: Self.scalarForms.joined(separator: ", "),
        hint: nearest(to: elementName, in: Self.scalarForms).map { "có phải bạn muốn “\($0)”?" }
      )
      return nil
    }
    guard let form = FieldForm(rawValue: typeName) else {
      report(
        "trường “\(name)” có kiểu không dùng được",
        .form,
        expected: Self.forms.joined(separator: ", "),
        hint: nearest(to: typeName, in: Self.forms).map { "có phải bạn muốn “\($0)”?" }
      )
      return nil
    }
    let type = type(form, element: value(.element).flatMap(FieldForm.init(rawValue:)) ?? .text, children: children)
    let isComposite = form == .table || form == .group
    if isComposite, children.isEmpty { report("trường “\(name)” kiểu \(typeName) phải có <truong> con", .form) }
    if !isComposite, !children.isEmpty { report("trường “\(name)” kiểu \(typeName) không có <truong> con", .form) }
    var role: FieldRole?
    if let typed = value(.role) {
      role = FieldRole(rawValue: typed)
      if role == nil {
        report(
          "vai-tro=\"\(typed)\" không dùng được",
          .role,
          expected: FieldRole.allCases.map(\.rawValue).joined(separator: ", ")
        )
      } else if !role.allows(type) {
        report("vai-tro=\"\(typed)\" không hợp với kiểu \(type.vietnamese)", .role)
      }
    }
    func bound(_ name: AttributeName) -> (typed: String, bound: Bounds.Bound)? {
      guard let typed = value(name) else { return nil }
      var single = type
      if case .list(let element) = type { single = element }
      if let bound = Bounds.read(typed, for: single) { return (typed, bound) }
      report(
        "\(name.name)=\"\(typed)\" không dùng được cho kiểu \(type.vietnamese)",
        name,
        expected:
          "một giá trị cùng kiểu: số, số tiền, phần trăm, ngày, giờ; với năm và ngày: nam-van-ban, nam-van-ban+1"
      )
      return nil
    }
    let bounds = Bounds(least: bound(.least), greatest: bound(.greatest))
    let isBlank = flag(.mayBeBlank) ?? false
    let isRequired = flag(.isRequired) ?? true
    if isBlank, !isRequired { report("trường “\(name)” chỉ được một trong hai: de-trong, bat-buoc=\"khong\"") }
    return Field(
      name: name,
      wording: Field.Wording(
        label: value(.labelText) ?? name,
        example: value(.example),
        explanation: explanation(of: element)
      ),
      demand: Field.Demand(
        type: type,
        presence: isBlank ? .blank : isRequired ? .required : .optional,
        minimumCount: count(.minimum) ?? 1,
        maximumCount: count(.maximum),
        allowedValues: value(.values).map(choices) ?? [],
        bounds: bounds.least == nil && bounds.greatest == nil ? nil : bounds,
        role: role
      ),
      place: place
    )
  }

  /// - Parameter element: what a list of scalars holds.
  private mutating func type(_ form: FieldForm, element: FieldForm, children: [Field]) -> ValueType {
    switch form {
    case .text: return .text
    case .integer: return .integer
    case .decimal: return .decimal
    case .money: return .money
    case .percent: return .percent
    case .date: return .date
    case .time: return .time
    case .boolean: return .boolean
    case .signaturePicture: return .signaturePicture
    case .list: return .list(type(element, element: .text, children: []))
    case .table, .group:
      defer { nextRecord += 1 }
      let record = record(id: nextRecord, of: children)
      return form == .table ? .list(.record(record)) : .record(record)
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
