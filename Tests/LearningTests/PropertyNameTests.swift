import CustomDump
import Testing

/// What the models of many languages show, written as their generators do.
@Suite struct PropertyNameTests {
    @Test func tagsOfGo() throws {
        let names = try SmallSDK(properties: ["LoginId", "PublishedAt", "Class"]).learned(from: [
            "model_book.go": """
            type Book struct {
            	LoginId string `json:"loginId,omitempty" validate:"min=1"`
            	PublishedAt *time.Time `json:"published_at"` // "publishedAt" once
            	Class *string `json:"class,omitempty"`
            }
            """
        ])
        expectNoDifference(
            names,
            [
                "Book.LoginId": "loginId at model_book.go:2", "Book.PublishedAt": "published_at at model_book.go:3",
                "Book.Class": "class at model_book.go:4",
            ]
        )
    }

    @Test func annotationsOfJava() throws {
        let names = try SmallSDK(properties: ["agentId", "propertyClass", "_default"]).names(from: [
            "src/main/java/shop/Book.java": """
            public class Book {
              /* the "agent-id" */
              @SerializedName("AgentId")
              private String agentId = null;
              public static final String SERIALIZED_NAME_PROPERTY_CLASS = "class";
              @SerializedName(SERIALIZED_NAME_PROPERTY_CLASS)
              private String propertyClass;
              @JsonProperty("default")
              private String _default;
              public String toString() {
                sb.append("    agentId: ").append(toIndentedString(agentId)).append("\\n");
              }
            }
            """
        ])
        expectNoDifference(
            names,
            ["Book.agentId": "AgentId", "Book.propertyClass": "class", "Book._default": "default"]
        )
    }

    @Test func attributesOfCSharp() throws {
        let names = try SmallSDK(properties: ["PublishedAt", "Id"]).names(from: [
            "src/Shop/Model/Book.cs": """
            public partial class Book
            {
                [DataMember(Name = "published_at", EmitDefaultValue = false)]
                public DateTime? PublishedAt { get; set; }
                [JsonPropertyName("Id")]
                public long Id { get; set; }
                public string ToString() { sb.Append("  PublishedAt: ").Append(PublishedAt).Append("\\n"); }
            }
            """
        ])
        expectNoDifference(names, ["Book.PublishedAt": "published_at", "Book.Id": "Id"])
    }

    /// The types stand in a list of the same form as the names, and one is called like its property.
    @Test(arguments: [
        (
            "shop/models/book.py",
            """
            swagger_types = {
                'owner': 'Owner',
                'published_at': 'datetime',
                'var_class': 'str'
            }
            attribute_map = {
                'owner': 'owner',
                'published_at': 'publishedAt',
                'var_class': 'class'
            }
            """
        ),
        (
            "lib/shop/models/book.rb",
            """
            def self.swagger_types
              {
                :'owner' => :'Owner',
                :'published_at' => :'DateTime',
                :'var_class' => :'String'
              }
            end
            def self.attribute_map
              {
                :'owner' => :'owner',
                :'published_at' => :'publishedAt',
                :'var_class' => :'class'
              }
            end
            """
        ),
        (
            "lib/Model/Book.php",
            """
            protected static $swaggerTypes = [
                'owner' => 'Owner',
                'published_at' => '\\DateTime',
                'var_class' => 'string'
            ];
            protected static $attributeMap = [
                'owner' => 'owner',
                'published_at' => 'publishedAt',
                'var_class' => 'class'
            ];
            """
        ),
    ])
    func mapsOfNames(file: String, source: String) throws {
        let names = try SmallSDK(properties: ["owner", "published_at", "var_class"]).names(from: [file: source])
        expectNoDifference(
            names,
            ["Book.owner": "owner", "Book.published_at": "publishedAt", "Book.var_class": "class"]
        )
    }

    @Test func annotationsOnTheLineBefore() throws {
        let sdk = SmallSDK(properties: ["publishedAt", "notTags", "tags", "type"])
        let kotlin = try sdk.names(from: [
            "models/Book.kt": """
            data class Book (
                @Json(name = "tags[]")
                val tags: List<String>? = null,

                @Json(name = "!tags[]")
                val notTags: List<String>? = null,

                @SerialName("published-at")
                val publishedAt: OffsetDateTime? = null,

                @Json(name = "type")
                val type: String? = null
            )
            """
        ])
        expectNoDifference(
            kotlin,
            [
                "Book.publishedAt": "published-at", "Book.notTags": "!tags[]", "Book.tags": "tags[]",
                "Book.type": "type",
            ]
        )
        let rust = try SmallSDK(properties: ["published_at", "r#type"]).names(from: [
            "src/models/book.rs": """
            pub struct Book {
                #[serde(rename = "PublishedAt", skip_serializing_if = "Option::is_none")]
                pub published_at: Option<String>,
                #[serde(rename = "type")]
                pub r#type: String,
            }
            """
        ])
        expectNoDifference(rust, ["Book.published_at": "PublishedAt", "Book.r#type": "type"])
    }

    /// A case without a spelling of its own has that of its name, where others have one.
    @Test func codingKeysOfSwift() throws {
        let names = try SmallSDK(properties: ["title", "publishedAt"]).learned(from: [
            "Sources/Shop/Book.swift": """
            public struct Book: Codable {
                public enum CodingKeys: String, CodingKey {
                    case title
                    case publishedAt = "published_at"
                }
            }
            """
        ])
        expectNoDifference(
            names,
            [
                "Book.title": "title at Sources/Shop/Book.swift:3",
                "Book.publishedAt": "published_at at Sources/Shop/Book.swift:4",
            ]
        )
    }

    @Test func otherMaps() throws {
        let sdk = SmallSDK(properties: ["publishedAt", "_id"])
        let expected = ["Book.publishedAt": "published_at", "Book._id": "id"]
        expectNoDifference(
            try sdk.names(from: [
                "models/Book.ts": """
                return {
                    '_id': json['id'],
                    'publishedAt': json['published_at'] == null ? undefined : new Date(json['published_at']),
                };
                """
            ]),
            expected
        )
        expectNoDifference(
            try sdk.names(from: [
                "Shop/Model/SHPBook.m": "",
                "Shop/Model/Book.m": """
                return [[JSONKeyMapper alloc] initWithModelToJSONDictionary:@{ @"_id": @"id",
                  @"publishedAt": @"published_at" }];
                """,
            ]),
            expected
        )
        expectNoDifference(
            try sdk.names(from: [
                "lib/model/book.dart": """
                Map<String, dynamic> toJson() {
                  json[r'id'] = this._id;
                  json[r'published_at'] = this.publishedAt!.toUtc();
                }
                """
            ]),
            expected
        )
    }

    /// Several schemas in one file: each has what stands between its declaration and the next.
    @Test func manySchemasInAFile() throws {
        let sdk = SmallSDK(properties: ["createdAt"], schemas: ["Order": ["createdAt"], "Shelf": ["createdAt"]])
        let names = try sdk.names(from: [
            "api.ts": """
            export interface Book {
                'created_at'?: string;
            }
            export interface Order {
                'createdAt'?: string;
            }
            export interface Shelf {
                'CreatedAt'?: string;
            }
            """
        ])
        expectNoDifference(
            names,
            ["Book.createdAt": "created_at", "Order.createdAt": "createdAt", "Shelf.createdAt": "CreatedAt"]
        )
    }
}
