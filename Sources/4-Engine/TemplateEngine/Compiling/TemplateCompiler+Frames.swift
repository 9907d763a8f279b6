import Diagnostics
import DocumentXML
import XMLTree

/// Frames: found once each, their fields declared with the template's own, their content compiled where it is included.
extension TemplateCompiler {
  /// The frames of a template, read once each.
  final class Frames {
    private let find: (String) -> Outcome<XMLDocument>?
    private var known: [String: Unit] = [:]
    private var failed: Set<String> = []

    init(find: @escaping (String) -> Outcome<XMLDocument>?) { self.find = find }

    /// The frame an element includes, or nil after a finding was recorded.
    func unit(for element: XMLElement, in outer: Unit, findings: FindingCollector) -> Unit? {
      let place = TemplatePlace(source: outer.index, range: element.startTag)
      guard let name = element.value(.frame) else {
        findings.report(.attribute, "<chen> thiếu thuộc tính “khung”", at: place, expected: "khung=\"tên khung\"")
        return nil
      }
      if let unit = known[name] { return unit }
      guard failed.insert(name).inserted else { return nil }
      guard let outcome = find(name) else {
        findings.report(.frame, "không có khung “\(name)”", at: place, hint: "xem các tệp trong Templates/khung")
        return nil
      }
      findings.add(outcome.diagnostics)
      guard let document = outcome.value else { return nil }
      let unit = Unit(document: document, index: findings.add(document.source))
      guard document.root.known == .frame else {
        findings.report(
          .frame,
          "tệp này không phải khung",
          at: TemplatePlace(source: unit.index, range: document.root.startTag),
          expected: "phần tử gốc <khung xmlns=\"\(documentNamespace)\">"
        )
        return nil
      }
      failed.remove(name)
      known[name] = unit
      return unit
    }
  }

  /// Fields of a template and of all frames it includes, the template's own first; and the elements that declare them.
  static func declarations(
    of unit: Unit,
    frames: Frames,
    reader: inout FieldReader,
    findings: FindingCollector,
    sections: inout [(unit: Unit, element: XMLElement)]
  ) -> [Field] {
    var result: [Field] = []
    var waiting = [(unit: unit, depth: 0)]
    var seen: Set<Int> = [unit.index]
    while !waiting.isEmpty {
      let (unit, depth) = waiting.removeFirst()
      for case .element(let child) in unit.document.root.children where child.known == .fields {
        result += reader.fields(in: child, source: unit.index)
        sections.append((unit, child))
      }
      guard depth < EngineLimits.frameDepth else { continue }
      for element in includes(in: unit.document.root) {
        guard let frame = frames.unit(for: element, in: unit, findings: findings) else { continue }
        if seen.insert(frame.index).inserted { waiting.append((frame, depth + 1)) }
      }
    }
    return result
  }

  private static func includes(in element: XMLElement) -> [XMLElement] {
    var result: [XMLElement] = []
    for case .element(let child) in element.children {
      if child.known == .include { result.append(child) } else { result += includes(in: child) }
    }
    return result
  }

  /// Compiles the content of a frame in place of the element that includes it.
  mutating func included<Result>(
    _ element: XMLElement,
    _ compile: (inout TemplateCompiler, XMLElement) -> [Result]
  ) -> [Result] {
    checkAttributes(of: element)
    guard let frame = frames.unit(for: element, in: unit, findings: findings) else { return [] }
    let name = element.value(.frame) ?? ""
    guard !openFrames.contains(frame.index) else {
      report(
        .frame,
        "khung “\(name)” chèn chính nó",
        element,
        hint: "bỏ <chen> này, hoặc tách phần chung thành một khung khác"
      )
      return []
    }
    guard openFrames.count < EngineLimits.frameDepth else {
      report(.limit, "khung chèn nhau quá \(EngineLimits.frameDepth) lớp", element, hint: "chèn thẳng khung trong cùng")
      return []
    }
    includeCount += 1
    guard includeCount <= EngineLimits.frames else {
      if includeCount == EngineLimits.frames + 1 {
        report(
          .limit,
          "mẫu chèn khung quá \(EngineLimits.frames) lần",
          element,
          hint: "dùng <lap> thay cho chèn nhiều lần"
        )
      }
      return []
    }
    let outer = unit
    unit = frame
    openFrames.append(frame.index)
    defer {
      unit = outer
      openFrames.removeLast()
    }
    return compile(&self, frame.document.root)
  }
}
