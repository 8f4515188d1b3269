import VietnameseText

/// Single words that the layout of a document is read by, without their marks.
struct LayoutWords: Sendable {
  let stateName = BaseForm.forms(of: "cộng hòa xã hội chủ nghĩa việt nam")
  let party = BaseForm.forms(of: "đảng cộng sản việt nam")
  let motto = BaseForm.forms(of: "độc lập tự do hạnh phúc")

  let day = BaseForm.forms(of: "ngày")[0]
  let month = BaseForm.forms(of: "tháng")[0]
  let year = BaseForm.forms(of: "năm")[0]
  let number = BaseForm.forms(of: "số")[0]
  /// What the stamp of who receives a document begins with.
  let arrival = BaseForm.forms(of: "đến")[0]
  /// The last words of `công văn`, `văn bản`, `văn thư`.
  let letters = Set(BaseForm.forms(of: "văn bản thư"))
  /// The lines of that stamp that say nothing of the document: `Chuyển: …`, `Giờ: …`.
  let stampLines = Set(BaseForm.forms(of: "chuyển giờ lưu"))
  /// The words of level inside the name of a place: `thành phố`, `thị xã`.
  let placeUnits = Set(BaseForm.forms(of: "phố xã trấn khu"))

  /// Words that no line of a heading ends with.
  let open = Set(BaseForm.forms(of: "và của cho về với tại trên trong đối hoặc các"))
  let of = BaseForm.forms(of: "của")[0]
  let about = BaseForm.forms(of: "về")[0]
  /// What the list of recipients ends with: `Lưu: VT`.
  let kept = BaseForm.forms(of: "lưu")[0]

  /// Words that a number follows; at the end of a line it stands in the next.
  let numbered = Set(
    BaseForm.forms(of: "khoản điểm điều mục chương số ngày tháng phần tháng và của"))
}
