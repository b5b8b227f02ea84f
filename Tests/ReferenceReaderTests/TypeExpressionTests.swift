import CustomDump
import ReferenceReader
import Testing

/// Types as the pages' languages write them.
@Suite struct TypeExpressionTests {
    @Test(
        arguments: [
            ("String", .name("String")),
            ("STRING_32", .name("STRING_32")),
            ("kotlin.Long", .name("kotlin.Long")),
            ("java.time.LocalDate", .name("java.time.LocalDate")),
            ("models::Book", .name("models::Book")),
            ("chrono::DateTime<chrono::FixedOffset>", .name("chrono::DateTime", .name("chrono::FixedOffset"))),
            ("\\DateTime", .name("DateTime")),
            ("\\OpenAPI\\Client\\Model\\Book", .name("OpenAPI\\Client\\Model\\Book")),
            ("data.frame", .name("data.frame")),
        ] as [(String, TypeExpression)]
    )
    func names(_ text: String, _ expected: TypeExpression) {
        expectNoDifference(TypeExpression(text), expected)
    }

    @Test(
        arguments: [
            ("Array<Order>", .name("Array", .name("Order"))),
            ("List[Order]", .name("List", .name("Order"))),
            ("list[str]", .name("list", .name("str"))),
            ("array[integer]", .name("array", .name("integer"))),
            ("optional.Interface of []int64", .name("optional.Interface", .array(.name("int64")))),
            ("list of books", .name("list", .name("books"))),
            ("list of", .name("list")),
            ("ARRAY[Order]", .name("ARRAY", .name("Order"))),
            ("Seq[Long]", .name("Seq", .name("Long"))),
            ("LIST [ORDER]", .name("LIST", .name("ORDER"))),
            ("Vec<models::Order>", .name("Vec", .name("models::Order"))),
            ("Vector{Int64}", .name("Vector", .name("Int64"))),
            ("BuiltList<int>", .name("BuiltList", .name("int"))),
            ("Set<String>", .name("Set", .name("String"))),
            ("kotlin.collections.List<kotlin.Long>", .name("kotlin.collections.List", .name("kotlin.Long"))),
            ("NSArray<NSNumber*>*", .name("NSArray", .name("NSNumber"))),
            ("list( character )", .name("list", .name("character"))),
            ("List[List[int]]", .name("List", .name("List", .name("int")))),
            ("[Order]", .array(.name("Order"))),
            ("[[str]]", .array(.array(.name("str")))),
            ("[]Order", .array(.name("Order"))),
            ("[][]int64", .array(.array(.name("int64")))),
            ("Order[]", .array(.name("Order"))),
            ("\\OpenAPI\\Client\\Model\\Order[]", .array(.name("OpenAPI\\Client\\Model\\Order"))),
            ("System.Nullable[Int64][]", .array(.name("System.Nullable", .name("Int64")))),
        ] as [(String, TypeExpression)]
    )
    func lists(_ text: String, _ expected: TypeExpression) {
        expectNoDifference(TypeExpression(text), expected)
    }

    @Test(
        arguments: [
            ("Map<String, Long>", .name("Map", .name("String"), .name("Long"))),
            ("Map[String, Long]", .name("Map", .name("String"), .name("Long"))),
            ("map[String, integer]", .name("map", .name("String"), .name("integer"))),
            ("map(character)", .name("map", .name("character"))),
            ("dict(str, int)", .name("dict", .name("str"), .name("int"))),
            ("Dict[str, int]", .name("Dict", .name("str"), .name("int"))),
            ("Dict{String, Int64}", .name("Dict", .name("String"), .name("Int64"))),
            ("Dictionary<string, long>", .name("Dictionary", .name("string"), .name("long"))),
            ("array<string,int>", .name("array", .name("string"), .name("int"))),
            ("HASH[string,int]", .name("HASH", .name("string"), .name("int"))),
            ("STRING_TABLE [STRING_32]", .name("STRING_TABLE", .name("STRING_32"))),
            ("NSDictionary<NSString*, NSNumber*>*", .name("NSDictionary", .name("NSString"), .name("NSNumber"))),
            ("named list( map(AnyType) )", .name("named list", .name("map", .name("AnyType")))),
            (
                "kotlin.collections.Map<kotlin.String, kotlin.Long>",
                .name("kotlin.collections.Map", .name("kotlin.String"), .name("kotlin.Long"))
            ),
            (
                "std::collections::HashMap<String, i64>",
                .name("std::collections::HashMap", .name("String"), .name("i64"))
            ),
            ("map[string]int64", .dictionary(.name("int64"))),
            ("map[string][]Order", .dictionary(.array(.name("Order")))),
            ("{str: int}", .dictionary(.name("int"))),
            ("{String: Number}", .dictionary(.name("Number"))),
            ("[String: Int64]", .dictionary(.name("Int64"))),
            ("[String: [Order]]", .dictionary(.array(.name("Order")))),
            ("{ [key: string]: number; }", .dictionary(.name("number"))),
            ("{ [key: string]: Array<Order>; }", .dictionary(.name("Array", .name("Order")))),
        ] as [(String, TypeExpression)]
    )
    func maps(_ text: String, _ expected: TypeExpression) {
        expectNoDifference(TypeExpression(text), expected)
    }

    @Test(
        arguments: [
            ("Option<String>", .name("Option", .name("String"))),
            ("Option<Vec<i64>>", .name("Option", .name("Vec", .name("i64")))),
            ("ApiRequest[Map[String, Long]]", .name("ApiRequest", .name("Map", .name("String"), .name("Long")))),
            ("ApiRequest[Unit] (empty response body)", .name("ApiRequest", .name("Unit"))),
            ("String?", .name("String")),
            ("char *", .name("char")),
            ("list_t *", .name("list_t")),
            ("book_t *", .name("book_t")),
            ("binary_t**", .name("binary_t")),
            ("*os.File", .name("os.File")),
            ("*Format", .name("Format")),
            ("NSString*", .name("NSString")),
            ("Pointer to string", .name("string")),
            ("Pointer to []Author", .array(.name("Author"))),
            ("Book (PSCustomObject)", .name("Book", .name("PSCustomObject"))),
            ("Order[] (PSCustomObject)", .array(.name("Order"))),
            ("NSURL*****NSURL*", .name("NSURL")),
            ("System.IO.Stream****System.IO.Stream", .name("System.IO.Stream")),
        ] as [(String, TypeExpression)]
    )
    func wrappersAndPointers(_ text: String, _ expected: TypeExpression) {
        expectNoDifference(TypeExpression(text), expected)
    }

    @Test(
        arguments: [
            ("'title' | '-title'", .literals("title", "-title")),
            ("Array<'title' | '-title'>", .name("Array", .literals("title", "-title"))),
            ("Enum [title, -title, published_at]", .literals("title", "-title", "published_at")),
            ("str, none_type", .names("str", "none_type")),
            ("string | null", .names("string", "null")),
            (
                "{str: (bool, date, datetime, dict, float, int, list, str, none_type)}",
                .dictionary(.names("bool", "date", "datetime", "dict", "float", "int", "list", "str", "none_type"))
            ),
            ("[str], none_type", .union([.array(.name("str")), .name("none_type")])),
        ] as [(String, TypeExpression)]
    )
    func alternatives(_ text: String, _ expected: TypeExpression) {
        expectNoDifference(TypeExpression(text), expected)
    }
}
