import Decree30
import DocumentModel
import Testing

/// Promulgated texts, forms and labels that authors type.
@Suite struct AttachedTextTests {
  @Test func `a promulgated text has its type name and a count of Điều of its own`() {
    let document = finished(.decision) { document in
      document.body = [.item(OutlineItem(.article, text: "Ban hành")), .item(OutlineItem(.article, text: "Hiệu lực"))]
      document.appendices = [
        Appendix(
          .promulgated(.statute),
          title: "Làm việc của Hội đồng",
          body: [
            .item(OutlineItem(.chapter, heading: "Chung", children: [.item(OutlineItem(.article, text: "Phạm vi"))]))
          ]
        ),
        Appendix(title: "Danh sách", body: [.paragraph("Có tên")]),
      ]
    }
    #expect(document.appendices.map(\.label) == ["QUY CHẾ", "Phụ lục"])
    #expect(document.appendices.map(\.title) == ["Làm việc của Hội đồng", "DANH SÁCH"])
    guard case .item(let chapter) = document.appendices[0].body[0], case .item(let article) = chapter.children[0] else {
      Issue.record("no chapter with an article")
      return
    }
    #expect([chapter.label, article.label] == ["Chương I", "Điều 1."])
    #expect(article.text == "Phạm vi./.")
  }

  @Test func `labels of authors take no number, and counting begins where it is told`() {
    let labels: [Appendix] = [
      Appendix(title: "a", body: []), Appendix(title: "b", ownLabel: "Mẫu số 01", body: []),
      Appendix(title: "c", body: []),
      Appendix(title: "d", start: 1, body: []), Appendix(title: "e", body: []),
    ]
    let appendices = finished { $0.appendices = labels }.appendices
    #expect(appendices.map(\.label) == ["Phụ lục I", "Mẫu số 01", "Phụ lục II", "Phụ lục I", "Phụ lục II"])
  }

  @Test func `a form has no end mark and its signers have posts in capitals`() {
    let signer = SignatureBlock(lines: [.init(nil, "Người làm đơn")], name: "Lương An")
    let form = Appendix(.form, title: "Đơn", body: [.paragraph("Tôi là")], signatures: [signer])
    let document = finished { $0.appendices = [form] }
    #expect(document.appendices[0].body == [.paragraph("Tôi là")])
    #expect(document.appendices[0].signatures[0].lines == [.init(nil, "NGƯỜI LÀM ĐƠN")])
  }

  @Test func `the walker meets the signers of a text`() {
    struct Signers: DocumentWalker {
      var paths: [DocumentPath] = []
      mutating func visit(_ text: RichText, label: String, as component: Component, at path: DocumentPath) {
        if component == .signerName || component == .signatureLine { paths.append(path) }
      }
    }
    let signer = SignatureBlock(lines: [.init(.onBehalf, "Hội đồng")], otherPost: "Chủ tịch xã", name: "Lương An")
    var document = OfficialDocument(kind: .decision)
    document.appendices = [Appendix(.promulgated(.statute), title: "Đơn", body: [], signatures: [signer])]
    var walker = Signers()
    document.walk(&walker)
    #expect(walker.paths.map { document.text(at: $0)?.plain } == ["Hội đồng", "Chủ tịch xã", "Lương An"])
    #expect(document.words(for: walker.paths[2]) == "Phụ lục, chữ ký")
  }

  @Test func `a decision says that a text goes with it`() throws {
    for (words, found) in [("Ban hành kèm theo Quyết định này Quy chế.", false), ("Ban hành Quy chế.", true)] {
      var document = RuleCase.clean(.decision)
      document.body[0] = .item(OutlineItem(.article, text: RichText(words)))
      document.appendices = [
        Appendix(.promulgated(.statute), title: "Làm việc", note: RuleCase.appendixNote, body: [.paragraph("Chung.")])
      ]
      #expect(broken(Decree30.finished(document)).contains { $0.hasSuffix("F-02") } == found)
    }
  }
}
