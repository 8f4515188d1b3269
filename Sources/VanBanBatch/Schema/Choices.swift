import VanBan
import VietnameseText

/// An enumeration of a record, whose codes the schema lists.
protocol Choices: CaseIterable, RawRepresentable<String> {}

extension Choices {
  static var codes: [String] { allCases.map(\.rawValue) }

  static var first: Self? { allCases.first }
}

extension TextOrigin: Choices {}

extension Page.Unit: Choices {}

extension ReviewReason: Choices {}
