/// A number with its noun: `1 duty`, `3 duties`.
struct Quantity: CustomStringConvertible {
  let description: String

  init(_ count: Int, _ singular: String, _ plural: String? = nil) {
    description = "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
  }
}
