package import XMLTree

extension XMLElement {
  /// Which of our elements it is, if any.
  package var known: ElementName? { namespace == documentNamespace ? ElementName(name: name) : nil }

  /// An attribute, if the element has it.
  package func attribute(_ name: AttributeName) -> XMLAttribute? { attribute(name.name) }

  /// The value of an attribute.
  package func value(_ name: AttributeName) -> String? { attribute(name)?.value }

  /// The value of an attribute that counts from 1.
  func count(_ name: AttributeName) -> Int? { value(name).flatMap { Int($0) }.map { max(1, $0) } }
}

extension XMLNode {
  /// Whether it is nothing but white space.
  package var isBlank: Bool { if case .text(let text) = self { text.text.isXMLBlank } else { false } }

  /// The name of the element, when it is one of ours.
  package var known: ElementName? { if case .element(let element) = self { element.known } else { nil } }

  /// The element, when it has a certain name.
  package func element(_ name: ElementName) -> XMLElement? {
    guard case .element(let element) = self, known == name else { return nil }
    return element
  }
}

extension String {
  /// Whether there is nothing but XML white space.
  package var isXMLBlank: Bool { utf8.allSatisfy(\.isXMLSpace) }
}

extension UInt8 {
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
