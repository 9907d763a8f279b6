import Decree30
import Rendering

/// The XSD 1.0 schema of files of metadata, made from the list of names.
///
/// Lengths stand in the explanations only: a value past its limit is a warning, not a reason to refuse the file.
public func metadataSchema() -> String {
  var text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="\(metadataNamespace)"
      targetNamespace="\(metadataNamespace)" elementFormDefault="qualified">
      <xs:annotation><xs:documentation xml:lang="vi">Siêu dữ liệu của văn bản đi theo Phụ lục VI Nghị định 30/2020/NĐ-CP. \
    Tệp này do chương trình sinh ra; không sửa tay.</xs:documentation></xs:annotation>
      <xs:element name="\(metadataRoot)">
        <xs:complexType>
          <xs:sequence>

    """
  var group: String?
  for name in MetadataName.allCases {
    if group != name.group {
      if group != nil { text += groupEnd }
      group = name.group
      if let group { text += groupStart(group) }
    }
    text += element(name)
  }
  if group != nil { text += groupEnd }
  return text + """
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:schema>

    """
}

private let groupEnd = "        </xs:sequence></xs:complexType></xs:element>\n"

private func groupStart(_ name: String) -> String {
  "        <xs:element name=\"\(name)\" minOccurs=\"0\" maxOccurs=\"unbounded\"><xs:complexType><xs:sequence>\n"
}

private func element(_ name: MetadataName) -> String {
  let presence = name.isAlwaysKnown ? "" : " minOccurs=\"0\""
  let note = "\(name.vietnamese), nhiều nhất \(name.limit) ký tự"
  let lines = [
    "<xs:element name=\"\(name.element)\"\(presence)>",
    "  <xs:annotation><xs:documentation xml:lang=\"vi\">\(note)</xs:documentation></xs:annotation>",
    "  <xs:simpleType><xs:restriction base=\"xs:string\">\(name.facet)</xs:restriction></xs:simpleType>",
    "</xs:element>",
  ]
  let indent = String(repeating: " ", count: name.group == nil ? 8 : 10)
  return lines.map { "\(indent)\($0)\n" }.joined()
}

extension MetadataName {
  /// Whether every document has it.
  fileprivate var isAlwaysKnown: Bool {
    switch self {
    case .typeName, .language, .priority, .receiverName: true
    case .codeNumber, .codeNotation, .issuedDate, .issuerName, .subject, .pageAmount, .signerPosition, .signerName,
      .issuedAmount:
      false
    }
  }

  /// What its characters look like, as a facet of XSD.
  fileprivate var facet: String {
    switch self {
    case .issuedDate: "<xs:pattern value=\"[0-9]{2}/[0-9]{2}/[0-9]{4}\"/>"
    case .priority: "<xs:pattern value=\"[0-3]\"/>"
    case .pageAmount, .issuedAmount: "<xs:pattern value=\"[0-9]+\"/>"
    case .typeName, .codeNumber, .codeNotation, .issuerName, .subject, .language, .signerPosition, .signerName,
      .receiverName:
      "<xs:minLength value=\"1\"/>"
    }
  }
}
