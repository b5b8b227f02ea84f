extension ReservedWords {
    /// The words that a language's generator marks with a leading underscore: those that nearly all languages reserve,
    /// and its own. Most languages of the other kind have marks of their own.
    static func underscored(in dialect: Dialect?) -> Set<String> {
        let words = common + " " + (dialect.map(own) ?? "")
        return dialect == .other ? [] : Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static let common = """
        abstract break case catch class const continue default do else enum false final finally for if import in \
        interface new null package private protected public return static super switch this throw true try void while
        """

    private static func own(_ dialect: Dialect) -> String {
        switch dialect {
        case .c:
            """
            auto char double extern float goto inline int long register restrict short signed sizeof struct typedef \
            union unsigned volatile
            """
        case .csharp:
            """
            as base bool byte char checked decimal delegate double event explicit extern fixed float foreach goto \
            implicit int internal is lock long namespace object operator out override params readonly ref sbyte sealed \
            short sizeof stackalloc string struct typeof uint ulong unchecked unsafe ushort using virtual volatile
            """
        case .java:
            """
            assert boolean byte char double extends file float goto implements instanceof int list localdate localtime \
            long native object offsetdatetime short strictfp synchronized throws transient volatile
            """
        case .javascript:
            """
            arguments array await boolean byte char date debugger delete double eval export extends float function goto \
            implements infinity instanceof int let long math nan native number object prototype short string \
            synchronized throws transient typeof undefined var volatile with yield
            """
        case .typescript:
            """
            arguments await boolean byte char debugger delete double eval export extends float formparams function goto \
            headerparams implements instanceof int let long native queryparameters requestoptions short synchronized \
            throws transient typeof useformdata var volatile with yield
            """
        case .objectiveC:
            """
            auto bool char copy description double extern float goto id implementation inline int long nil no nonatomic \
            optional property protocol readonly readwrite register required retain self selector short signed sizeof \
            strong struct typedef union unsigned volatile weak yes
            """
        case .python:
            """
            and as assert async await def del elif except exec from global is lambda none nonlocal not or pass print \
            property raise self with yield
            """
        case .ruby:
            """
            alias and begin def elsif end ensure module next nil not or redo rescue retry self send then undef unless \
            until when yield
            """
        case .rust:
            """
            as async await become box crate dyn extern fn impl let loop macro match mod move mut override priv pub ref \
            self struct trait type typeof unsafe unsized use virtual where yield
            """
        case .swift:
            """
            any as associatedtype async await bool character data date defer deinit double dynamic error extension \
            fallthrough fileprivate float func guard inout infix init int internal is lazy let mutating nil none \
            nonmutating open operator optional override postfix prefix protocol repeat required rethrows self set some \
            string struct subscript throws type typealias unowned url uuid var weak where willset
            """
        case .other: ""
        }
    }
}
