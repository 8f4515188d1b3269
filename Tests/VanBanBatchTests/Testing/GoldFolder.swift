import Foundation

/// Where annotated documents are, for those who have them: the folder that `VANBAN_GOLD` names.
enum GoldFolder {
  static let path = ProcessInfo.processInfo.environment["VANBAN_GOLD"]
}
