import Diagnostics
import Testing
import XMLTree

/// The body of a file for word processors as text to read: a line a paragraph with its style, what it says by itself, and its
/// words; a line for each table, row and cell. Nothing is left out but the spelling of XML.
///
/// ```
/// tbl {tblPr(tblW(w=9355 type=dxa) …) …}
///   tr {trPr(cantSplit)}
///     tc {tcPr(tcW(w=4235 type=dxa) …)}
///       VBCoQuan: ỦY BAN NHÂN DÂN
/// Heading3 {outlineLvl 0}: I. MỤC ĐÍCH
/// VBNoiDung: ⟨b bCs|Điều 1. ⟩Tặng danh hiệu …
/// ```
struct WordLines {
  /// The lines.
  private(set) var text = ""

  /// Reads a file in one XML (Flat OPC).
  init(_ flat: [UInt8]) throws {
    let limits = XMLLimits(bytes: 50_000_000, depth: 256, allowsLongTexts: true)
    let root = try #require(readXML(name: "phang.xml", bytes: flat, limits: limits).value).root
    let part = root.elements.first { $0.attribute("pkg:name")?.value == "/word/document.xml" }
    let body = try #require(part?.first("xmlData")?.first("document")?.first("body"))
    for block in body.elements { add(block, "") }
  }

  private mutating func add(_ element: XMLElement, _ indent: String) {
    switch element.name {
    case "p": text += "\(indent)\(paragraph(element))\n"
    case "tbl", "tr", "tc":
      let parts = ["tbl": "tr", "tr": "tc"][element.name]
      let inner = element.elements.filter { parts.map($0.name.hasPrefix) ?? !$0.name.hasSuffix("Pr") }
      let own = element.elements.filter { own in !inner.contains { $0.span == own.span } }
      text += "\(indent)\(element.name) {\(own.map(Self.said).joined(separator: " "))}\n"
      for block in inner { add(block, indent + "  ") }
    default: text += "\(indent)\(Self.said(element))\n"
    }
  }

  private func paragraph(_ element: XMLElement) -> String {
    let properties = element.first("pPr")?.elements ?? []
    let style = properties.first { $0.name == "pStyle" }?.attribute("w:val")?.value ?? "?"
    let own = properties.filter { $0.name != "pStyle" }.map(Self.said)
    let words = element.elements.filter { $0.name != "pPr" }.map(Self.run).joined()
    return style + (own.isEmpty ? "" : " {\(own.joined(separator: " "))}") + ": " + words
  }

  /// A piece of a paragraph: its characters, in brackets where they look otherwise.
  private static func run(_ element: XMLElement) -> String {
    guard element.name == "r" else { return "⟨\(said(element))⟩" }
    let words = element.elements.filter { $0.name != "rPr" }.map { piece in
      switch piece.name {
      case "t": piece.characters
      case "br": "⏎"
      case "tab": "⇥"
      default: "⟨\(said(piece))⟩"
      }
    }
    let look = (element.first("rPr")?.elements ?? []).map(said).joined(separator: " ")
    return look.isEmpty ? words.joined() : "⟨\(look)|\(words.joined())⟩"
  }

  /// An element with everything in it: `spacing(before=240 line(…))`; one value alone goes without its name.
  private static func said(_ element: XMLElement) -> String {
    let name = element.name
    func local(_ attribute: XMLAttribute) -> String { String(attribute.name.split(separator: ":").last ?? "") }
    if element.attributes.count == 1, element.children.isEmpty, local(element.attributes[0]) == "val" {
      return "\(name) \(element.attributes[0].value)"
    }
    let attributes = element.attributes.map { "\(local($0))=\($0.value)" }
    let inner = attributes + element.elements.map(said) + (element.characters.isEmpty ? [] : [element.characters])
    return inner.isEmpty ? name : "\(name)(\(inner.joined(separator: " ")))"
  }
}

extension XMLElement {
  fileprivate var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  fileprivate func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  fileprivate var characters: String {
    children.reduce(into: "") { if case .text(let text) = $1 { $0 += text.text } }
  }
}
