/// The words that make a sentence or an item a duty, found by a rule inside one node. The composer
/// completes it along the tree.
public struct DutyCue: Hashable, Sendable {
  /// What the words do; the `set cue` of their rule.
  public enum Kind: String, Sendable, CaseIterable {
    /// `giao`: somebody gets a task.
    case assign
    /// `phân công`: somebody gets a part; inside an action only a part of it.
    case allot
    /// `yêu cầu`, `đề nghị`, `kính trình`: somebody is asked.
    case request
    /// `thông báo để … biết, thực hiện`
    case inform
    /// `có trách nhiệm`, `có nhiệm vụ`: behind who has to act, no part of the action.
    case responsible
    /// `chịu trách nhiệm`: behind who has to act, and the action itself.
    case liable
    /// `phải`, `cần`: no part of the action.
    case modal
    /// `chủ trì, phối hợp với`: an order wherever a body stands before it.
    case lead
    /// `Nhiệm vụ của … là`: who has to act follows.
    case function
    /// `chỉ đạo …:`, `kết luận như sau:`: what a speaker orders follows.
    case speech
    /// `… là nhiệm vụ cấp bách`: says something of an action and orders none.
    case statement
    /// `sẽ bị xử lý`: what happens to somebody.
    case sanction
    /// `Trên đây là …`: what begins so is no order.
    case veto
    /// `Đơn vị chủ trì:`: who has to act follows, what stands above.
    case performer
    /// `Đơn vị phối hợp:`: who helps follows.
    case partner
    /// `Thời gian hoàn thành:`: a deadline follows.
    case time
    /// `Địa điểm:`, `Thành phần:`: the item is a meeting.
    case event
  }

  public var kind: Kind

  public init(kind: Kind) { self.kind = kind }
}
