internal import Diagnostics
internal import DocumentModel
internal import Rules

/// Signature, symbol and place fit the office in the head of the document.
struct OfficeIsTheSameEverywhere: CheckingRule {
  static let page = RulePage(
    "CL-08",
    "Tên cơ quan ở chữ ký, ký hiệu, địa danh, nơi nhận khớp với tên cơ quan ban hành",
    clause: Clause.part("2, 3b, 4a, 7"),
    levels: [.error, .warning],
    reads: [.words, .structure],
    passes: "ỦY BAN NHÂN DÂN PHƯỜNG THẠCH LAM; TM. ỦY BAN NHÂN DÂN; KH-UBND; Thạch Lam",
    fails: "ỦY BAN NHÂN DÂN PHƯỜNG THẠCH LAM; TM. ỦY BAN NHÂN DÂN XÃ; KH-SNV; Hà Đông"
  )

  /// Kinds of units, in capitals and small letters: those of communes, then those of provinces.
  private static let kinds = [
    ("XÃ", "xã"), ("PHƯỜNG", "phường"), ("ĐẶC KHU", "đặc khu"), ("THỊ TRẤN", "thị trấn"), ("TỈNH", "tỉnh"),
    ("THÀNH PHỐ", "thành phố"),
  ]

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    guard document.issuingAuthority.allSatisfy({ $0.known != nil }) else { return }
    Self.checkSymbol(document, &findings)
    guard document.isIssuedByCommittee, let unit = Self.unit(of: document.issuerName) else { return }
    Self.checkPlace(document, unit, &findings)
    for signature in document.signatures.indices {
      for (index, line) in document.signatures[signature].lines.enumerated() {
        guard let text = line.text.known, let other = Self.otherKind(than: unit, in: text, ["NHÂN DÂN ", "UBND "], \.0)
        else { continue }
        let place = DocumentSpan(.signatureLine(signature, line: index), bytes: other.bytes)
        findings.append(Self.mismatch(other.kind, document, at: place, .error))
      }
    }
    for (index, line) in document.recipients.enumerated() {
      guard let text = line.text.known, let other = Self.otherKind(than: unit, in: text, ["nhân dân ", "UBND "], \.1),
        // `UBND xã Tân Hòa` is another office.
        !Passage(text).isCapital(at: other.bytes.upperBound + 1), !Passage(text).has(",", at: other.bytes.upperBound)
      else { continue }
      let place = DocumentSpan(.recipient(index), bytes: other.bytes)
      findings.append(Self.mismatch(other.kind, document, at: place, .warning))
    }
  }

  private static func mismatch(
    _ kind: String,
    _ document: OfficialDocument,
    at place: DocumentSpan,
    _ severity: Severity
  ) -> Finding<DocumentSpan> {
    finding(
      "ghi “\(kind)” mà cơ quan ban hành là “\(document.issuerName)”",
      at: place,
      severity: severity,
      expected: "cùng loại đơn vị hành chính với cơ quan ban hành",
      hint: "sửa “\(kind)”, hoặc sửa tên cơ quan ban hành"
    )
  }

  /// `PHƯỜNG THẠCH LAM` of an issuer: the number of its kind, and its name.
  private static func unit(of issuer: String) -> (kind: Int, name: String)? {
    let passage = Passage(issuer)
    for (number, kind) in kinds.enumerated() {
      guard let found = passage.ranges(of: "NHÂN DÂN " + kind.0).first, passage.has(" ", at: found.upperBound) else {
        continue
      }
      return (number, passage[(found.upperBound + 1)..<passage.count])
    }
    return nil
  }

  /// Another kind of unit behind words for a committee.
  private static func otherKind(
    than unit: (kind: Int, name: String),
    in text: String,
    _ committees: [String],
    _ spelling: KeyPath<(String, String), String>
  ) -> (kind: String, bytes: Range<Int>)? {
    let passage = Passage(text)
    for committee in committees {
      // A commune speaks of its province lawfully.
      for (number, kind) in kinds.enumerated() where number != unit.kind && (number < 4) == (unit.kind < 4) {
        let word = kind[keyPath: spelling]
        for found in passage.ranges(of: committee + word) {
          return (word, (found.upperBound - word.utf8.count)..<found.upperBound)
        }
      }
    }
    return nil
  }

  private static func checkPlace(
    _ document: OfficialDocument,
    _ unit: (kind: Int, name: String),
    _ findings: inout [Finding<DocumentSpan>]
  ) {
    guard let place = document.issued?.place.known, !place.isEmpty else { return }
    let capitals = place.uppercased()
    guard Passage(capitals).ranges(of: unit.name).isEmpty, Passage(unit.name).ranges(of: capitals).isEmpty else {
      return
    }
    findings.append(
      finding(
        "địa danh “\(place)” không phải tên của đơn vị có cơ quan ban hành, “\(kinds[unit.kind].0) \(unit.name)”",
        at: DocumentSpan(.place),
        severity: .warning,
        expected: "tên của chính đơn vị hành chính ấy",
        hint: "sửa địa danh, hoặc sửa tên cơ quan ban hành"
      )
    )
  }

  /// A committee writes `UBND` into its symbols, and nobody else does.
  private static func checkSymbol(_ document: OfficialDocument, _ findings: inout [Finding<DocumentSpan>]) {
    guard let symbol = document.number?.symbol.known, !symbol.isEmpty, !document.issuingAuthority.isEmpty else {
      return
    }
    // Other rules tell of small letters and blanks.
    let groups = symbol.uppercased().split { $0 == "-" || $0 == " " }
    let hasCommittee = groups.contains("UBND")
    let speaksOfOne = ["ỦY BAN", "UỶ BAN", "UBND"].contains { document.issuerName.bytes(of: $0) != nil }
    guard document.isIssuedByCommittee ? !hasCommittee : hasCommittee && !speaksOfOne else { return }
    findings.append(
      finding(
        "ký hiệu “\(symbol)” \(hasCommittee ? "có" : "không có") “UBND” mà cơ quan ban hành là “\(document.issuerName)”",
        at: DocumentSpan(.symbol),
        severity: .warning,
        expected: "chữ viết tắt tên chính cơ quan ban hành",
        hint: "sửa ký hiệu, hoặc sửa tên cơ quan ban hành"
      )
    )
  }
}
