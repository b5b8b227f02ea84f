/// The words that a language reserves and that its generator marks with a leading underscore.
extension ReservedWords {
    /// Those of nearly all languages.
    static let common = """
        abstract break case catch class const continue default do else enum false final finally for if import in \
        interface new null package private protected public return static super switch this throw true try void while
        """

    static let c = """
        auto char double extern float goto inline int long register restrict short signed sizeof struct typedef \
        union unsigned volatile
        """

    static let csharp = """
        as base bool byte char checked decimal delegate double event explicit extern fixed float foreach goto \
        implicit int internal is lock long namespace object operator out override params readonly ref sbyte sealed \
        short sizeof stackalloc string struct typeof uint ulong unchecked unsafe ushort using virtual volatile
        """

    static let java = """
        assert boolean byte char double extends file float goto implements instanceof int list localdate localtime \
        long native object offsetdatetime short strictfp synchronized throws transient volatile
        """

    static let javascript = """
        arguments array await boolean byte char date debugger delete double eval export extends float function goto \
        implements infinity instanceof int let long math nan native number object prototype short string \
        synchronized throws transient typeof undefined var volatile with yield
        """

    static let typescript = """
        arguments await boolean byte char debugger delete double eval export extends float formparams function goto \
        headerparams implements instanceof int let long native queryparameters requestoptions short synchronized \
        throws transient typeof useformdata var volatile with yield
        """

    static let objectiveC = """
        auto bool char copy description double extern float goto id implementation inline int long nil no nonatomic \
        optional property protocol readonly readwrite register required retain self selector short signed sizeof \
        strong struct typedef union unsigned volatile weak yes
        """

    static let python = """
        and as assert async await def del elif except exec from global is lambda none nonlocal not or pass print \
        property raise self with yield
        """

    static let ruby = """
        alias and begin def elsif end ensure module next nil not or redo rescue retry self send then undef unless \
        until when yield
        """

    static let rust = """
        as async await become box crate dyn extern fn impl let loop macro match mod move mut override priv pub ref \
        self struct trait type typeof unsafe unsized use virtual where yield
        """

    static let swift = """
        any as associatedtype async await bool character data date defer deinit double dynamic error extension \
        fallthrough fileprivate float func guard inout infix init int internal is lazy let mutating nil none \
        nonmutating open operator optional override postfix prefix protocol repeat required rethrows self set some \
        string struct subscript throws type typealias unowned url uuid var weak where willset
        """
}
