import EndpointModel
import Spelling

/// What the names of types mean in the languages that pages are written in.
///
/// Names are compared folded (letters and digits in lower case) and without their qualification: `java.time.LocalDate`
/// and `chrono::NaiveDate` are looked up as `localdate` and `naivedate`. A language adds rows, never code.
public enum TypeVocabulary {
    /// What a name stands for.
    public enum Meaning: Hashable, Sendable {
        case scalar(SchemaType)
        /// A list of its argument.
        case array
        /// A list of what it links to; without a link, a list or a map, and no telling which.
        case container
        /// A map from strings to its last argument.
        case dictionary
        /// Its only argument, perhaps absent: `Option<T>`.
        case wrapper
        /// No value: `void`, `nil`.
        case nothing
    }

    /// The meaning of a name, or `nil` for the name of a schema.
    public static func meaning(of name: String) -> Meaning? {
        meanings[name.folded] ?? meanings[unqualified(name).folded]
    }

    /// The last part of a qualified name: `Book` of `models::Book` and `\OpenAPI\Client\Model\Book`.
    public static func unqualified(_ name: String) -> String {
        // Ruby's `Nilable.new(String)` makes a type of one.
        if name.hasSuffix(".new") { return unqualified(String(name.dropLast(4))) }
        guard let separator = name.utf8.lastIndex(where: isSeparator) else { return name }
        return String(name[name.utf8.index(after: separator)...])
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "\\")
    }

    private static let meanings: [String: Meaning] = {
        var meanings: [String: Meaning] = [:]
        for (meaning, names) in table {
            for name in names.split(separator: " ") { meanings[String(name)] = meaning }
        }
        return meanings
    }()

    private static let table: [(Meaning, String)] = [
        (.scalar(.string(nil)), "string str char character nsstring string32 text password email nullablestring"),
        (.scalar(.boolean), "boolean bool bool2 logical nullablebool"),
        (.scalar(.integer(nil)), "integer int short biginteger byte uint ulong ushort nonnegativeinteger nullableint"),
        (.scalar(.integer(.int32)), "int32 i32 integer32 uint32 u32 nullableint32"),
        (.scalar(.integer(.int64)), "long int64 i64 integer64 uint64 u64 bigint nullableint64"),
        (.scalar(.number(nil)), "number numeric decimal bigdecimal big nsnumber nullablenumber"),
        (.scalar(.number(.float)), "float float32 f32 real32 nullablefloat32"),
        (.scalar(.number(.double)), "double float64 f64 real64 nullablefloat64"),
        (.scalar(.string(.date)), "date rfcdate localdate calendardate dateonly naivedate nullabledate"),
        (
            .scalar(.string(.dateTime)),
            "datetime time localdatetime offsetdatetime zoneddatetime instant timestamp nsdate datetimeoffset nullabletime"
        ),
        (.scalar(.string(.uuid)), "uuid guid"),
        (.scalar(.string(.uri)), "uri"),
        (.scalar(.string(.byte)), "base64"),
        (
            .scalar(.string(.binary)),
            "file filetype bytearray bytes blob binary multipartfile uint8list nsurl nsurlnsurl osfile splfileobject "
                + "requestfile httpfile pathbuf inputstream bufferedreader iobase stream fileparameter fileinfo binaryt "
                + "dataframe url readcloser uint8array"
        ),
        (
            .scalar(.any),
            "any object anytype anyvalue jsonvalue mixed jsonelement nsobject interface nonetype dynamic "
                + "jsonobject serdejsonvalue oasanytypenotmapped anycodable value"
        ),
        (
            .array,
            "array list vec vector seq set builtlist builtset nsarray mutablelist arraylist collection icollection "
                + "ienumerable iterable linkedhashset uniqueitems"
        ),
        (.container, "listt"),
        (
            .dictionary,
            "map dict dictionary hash hashmap builtmap nsdictionary stringtable btreemap record hashtable "
                + "linkedhashmap mutablemap idictionary systemcollectionshashtable"
        ),
        (
            .wrapper,
            "option optional optionalinterface nullable optionalnullable jsonnullable nilable box apirequest promise observable future pointer required "
                + "notrequired namedlist"
        ),
        (.nothing, "void nil none null unit unset nothing emptyresponsebody"),
    ]
}
