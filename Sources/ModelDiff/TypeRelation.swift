/// What has become of a type.
enum TypeRelation {
    /// The same, but perhaps for what is written in it: the values of enumerations, the properties of objects.
    case same
    /// Another format, which is the same Swift type.
    case format
    /// The same values, as another Swift type.
    case restated
    /// Other values: more, fewer, or altogether.
    case widened, narrowed, changed

    var isChange: Bool { self == .widened || self == .narrowed || self == .changed }
}
