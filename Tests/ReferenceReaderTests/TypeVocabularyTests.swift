import EndpointModel
import ReferenceReader
import Testing

/// What the names of types mean, whatever language they are from.
@Suite struct TypeVocabularyTests {
    @Test(
        arguments: [
            (.string(nil), ["String", "str", "string", "char", "character", "NSString", "STRING_32", "kotlin.String"]),
            (.boolean, ["Boolean", "bool", "Bool", "kotlin.Boolean", "BOOLEAN", "NullableBool"]),
            (.integer(nil), ["Integer", "int", "Int", "kotlin.Int"]),
            (.integer(.int32), ["Int32", "int32", "i32", "INTEGER_32"]),
            (.integer(.int64), ["Long", "long", "Int64", "int64", "i64", "INTEGER_64", "kotlin.Long"]),
            (.number(nil), ["Number", "number", "numeric", "BigDecimal", "NSNumber"]),
            (.number(.float), ["Float", "float", "f32"]),
            (.number(.double), ["Double", "double", "f64", "float64", "Float64", "REAL_64", "kotlin.Double"]),
            (
                .string(.date),
                ["Date", "date", "LocalDate", "java.time.LocalDate", "DateOnly", "chrono::NaiveDate", "DATE"]
            ),
            (
                .string(.dateTime),
                [
                    "DateTime", "datetime", "\\DateTime", "DATE_TIME", "System.DateTime", "OffsetDateTime",
                    "ZonedDateTime",
                    "java.time.OffsetDateTime", "chrono::DateTime", "time.Time", "Time", "NSDate",
                ]
            ),
            (.string(.uuid), ["UUID", "Guid", "uuid::Uuid", "java.util.UUID"]),
            (.string(.uri), ["URI", "java.net.URI"]),
            (
                .string(.binary),
                [
                    "File", "FILE", "java.io.File", "\\SplFileObject", "System.IO.Stream", "System.IO.FileInfo",
                    "os.File",
                    "std::path::PathBuf", "MultipartFile", "Uint8List", "HttpFile", "Blob", "NSURL", "URL", "bytes",
                    "bytearray", "binary", "binary_t", "data.frame",
                ]
            ),
            (.any, ["object", "Any", "AnyType", "any", "JSONValue", "mixed", "JsonObject", "serde_json::Value"]),
        ] as [(SchemaType, [String])]
    )
    func scalars(_ type: SchemaType, _ names: [String]) {
        for name in names { #expect(TypeVocabulary.meaning(of: name) == .scalar(type), "\(name)") }
    }

    @Test(
        arguments: [
            (
                .array,
                [
                    "Array", "List", "list", "ARRAY", "LIST", "Vec", "Vector", "Seq", "Set", "BuiltList", "NSArray",
                    "kotlin.collections.List",
                ]
            ),
            (
                .dictionary,
                [
                    "Map", "map", "Dict", "dict", "Dictionary", "HASH", "Hash", "BuiltMap", "NSDictionary",
                    "STRING_TABLE",
                    "System.Collections.Hashtable", "std::collections::HashMap", "kotlin.collections.Map",
                ]
            ),
            (.container, ["list_t"]),
            (.wrapper, ["Option", "Nullable", "System.Nullable", "ApiRequest", "Promise", "named list"]),
            (.nothing, ["void", "Void", "nil", "null", "Nothing", "Unit"]),
        ] as [(TypeVocabulary.Meaning, [String])]
    )
    func containers(_ meaning: TypeVocabulary.Meaning, _ names: [String]) {
        for name in names { #expect(TypeVocabulary.meaning(of: name) == meaning, "\(name)") }
    }

    @Test(arguments: ["Book", "models::Book", "BookPage", "ORDER_ITEM", "OAIBook", "", "é"])
    func anyOtherNameIsASchema(_ name: String) {
        #expect(TypeVocabulary.meaning(of: name) == nil)
    }

    @Test(arguments: [
        ("models::Book", "Book"),
        ("OpenAPI\\Client\\Model\\Book", "Book"),
        ("kotlin.collections.List", "List"),
        ("BitbarCloudApiClient::APIUser", "APIUser"),
        ("Book", "Book"),
        ("Book::", ""),
    ])
    func qualifications(_ name: String, _ expected: String) {
        #expect(TypeVocabulary.unqualified(name) == expected)
    }
}
