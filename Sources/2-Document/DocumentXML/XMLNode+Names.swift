import XMLTree

extension XMLElement {
  /// The value of an attribute.
  func value(_ name: AttributeName) -> String? { attribute(name.name)?.value }

  /// The value of an attribute that counts from 1.
  func count(_ name: AttributeName) -> Int? { value(name).flatMap { Int($0) }.map { max(1, $0) } }
}

extension XMLNode {
  /// Whether it is nothing but white space.
  var isBlank: Bool {
    if case .text(let text) = self { text.text.utf8.allSatisfy(\.isXMLSpace) } else { false }
  }

  /// The name of the element, when it is one of ours.
  var known: ElementName? {
    guard case .element(let element) = self, element.namespace == documentNamespace else { return nil }
    return ElementName(name: element.name)
  }

  /// The element, when it has a certain name.
  func element(_ name: ElementName) -> XMLElement? {
    guard case .element(let element) = self, known == name else { return nil }
    return element
  }
}

extension UInt8 {
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
