extension OfficialDocument {
  /// Where a path leads, for people: `Nơi nhận, dòng 2`; `Nội dung, “a) Các khối họp …”`;
  /// `Nội dung, bảng 1, hàng 3, cột “Đơn vị”`.
  public func words(for path: DocumentPath) -> String {
    switch path.part {
    case .document: "Văn bản"
    // A name on two lines is one name.
    case .superiorAuthority: "Cơ quan chủ quản"
    case .issuingAuthority: "Cơ quan ban hành"
    case .number, .symbol: "Số, ký hiệu"
    case .place: "Địa danh"
    case .day, .month, .year: "Ngày, tháng, năm"
    case .secrecy: "Độ mật"
    case .urgency: "Độ khẩn"
    case .circulation: "Chỉ dẫn lưu hành"
    case .subject: "Trích yếu"
    case .caller: "Nơi gửi điện"
    case .addressee(let line) where caller != nil: Self.words("Nơi nhận điện", line: line, of: addressees.count)
    case .addressee(let line): Self.words("Kính gửi", line: line, of: addressees.count)
    case .decisionAuthority: "Thẩm quyền ban hành"
    case .legalBasis(let line): Self.words("Căn cứ", line: line, of: legalBases.count)
    case .enactingPhrase: "Lệnh ban hành"
    case .body: words(for: path, in: "Nội dung", tables: 0, body)
    case .recipient(let line): Self.words("Nơi nhận", line: line, of: recipients.count)
    case .archive: "Lưu"
    case .signature(let signature), .signaturePicture(let signature), .signerName(let signature): signer(signature)
    case .signatureLine(let signature, let line):
      Self.words(signer(signature), line: line, of: lines(ofSigner: signature))
    case .otherPost(let signature):
      Self.words(signer(signature), line: lines(ofSigner: signature) - 1, of: lines(ofSigner: signature))
    case .drafterMark: "Người soạn"
    case .contact: "Địa chỉ liên hệ"
    case .appendixTitle(let appendix): "\(label(ofAppendix: appendix)), tiêu đề"
    case .appendixNote(let appendix): "\(label(ofAppendix: appendix)), dòng kèm theo"
    case .appendixSignatureLine(let appendix, _, _), .appendixSignerName(let appendix, _):
      "\(label(ofAppendix: appendix)), chữ ký"
    case .appendix(let appendix):
      words(
        for: path,
        in: label(ofAppendix: appendix),
        tables: Self.tables(in: body) + appendices.prefix(appendix).reduce(0) { $0 + Self.tables(in: $1.body) },
        appendices.indices.contains(appendix) ? appendices[appendix].body : []
      )
    }
  }

  private static func words(_ name: String, line: Int, of count: Int) -> String {
    count > 1 ? "\(name), dòng \(line + 1)" : name
  }

  private func signer(_ index: Int) -> String { signatures.count > 1 ? "Chữ ký \(index + 1)" : "Chữ ký" }

  /// Lines above the name, the post in another body among them.
  private func lines(ofSigner index: Int) -> Int {
    guard signatures.indices.contains(index) else { return 0 }
    return signatures[index].lines.count + (signatures[index].otherPost == nil ? 0 : 1)
  }

  private func label(ofAppendix index: Int) -> String {
    guard appendices.indices.contains(index), !appendices[index].label.isEmpty else { return "Phụ lục" }
    return appendices[index].label
  }

  // MARK: Blocks

  /// - Parameter tables: how many tables stand in front of the blocks.
  private func words(for path: DocumentPath, in part: String, tables: Int, _ blocks: [Block]) -> String {
    guard let block = block(at: path) else { return part }
    let number = tables + Self.tables(before: path.blocks[...], in: blocks) + 1
    switch (block, path.piece) {
    case (.paragraph(let text), _): return "\(part), “\(Self.beginning(of: text))”"
    case (.item(let item), .text) where item.heading != nil: return "\(part), “\(Self.beginning(of: item.text))”"
    case (.item(let item), _):
      let label = item.label.isEmpty ? "" : item.label + " "
      return "\(part), “\(label)\(Self.beginning(of: item.heading ?? item.text))”"
    case (.table(let table), .caption): return "\(part), “\(Self.beginning(of: table.caption ?? RichText()))”"
    case (.table(let table), .column(let column)):
      return "\(part), bảng \(number)\(Self.heading(of: column, in: table))"
    case (.table(let table), .columnGroup(let group)):
      let heading = table.groups.indices.contains(group) ? table.groups[group].heading : RichText()
      return "\(part), bảng \(number), “\(Self.beginning(of: heading))”"
    case (.table(let table), .cell(let row, let cell)), (.table(let table), .cellParagraph(let row, let cell, _)):
      let column = table.column(ofRow: row, cell: cell)
      return "\(part), bảng \(number), hàng \(row + 1)\(Self.heading(of: column, in: table))"
    case (.table, _): return "\(part), bảng \(number)"
    }
  }

  private static func heading(of column: Int, in table: Table) -> String {
    guard table.columns.indices.contains(column) else { return "" }
    let heading = table.columns[column].heading.plain
    return heading.isEmpty ? "" : ", cột “\(heading)”"
  }

  private static func tables(in blocks: [Block]) -> Int {
    blocks.reduce(0) { count, block in
      switch block {
      case .paragraph: count
      case .item(let item): count + tables(in: item.children)
      case .table: count + 1
      }
    }
  }

  /// How many tables are begun before a block.
  private static func tables(before indices: ArraySlice<Int>, in blocks: [Block]) -> Int {
    guard let first = indices.first else { return 0 }
    let before = tables(in: Array(blocks.prefix(first)))
    guard indices.count > 1, blocks.indices.contains(first), case .item(let item) = blocks[first] else { return before }
    return before + tables(before: indices.dropFirst(), in: item.children)
  }

  private static func beginning(of text: RichText) -> String {
    let words = text.plain.split(separator: " ")
    let start = words.prefix(6).joined(separator: " ")
    return words.count > 6 ? start + " …" : start
  }
}
