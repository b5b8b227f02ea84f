import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// Types that a page defines under headings of their own, and arguments of a call that hold its parameters.
@Suite struct DefinedTypeTests {
    private static let head = "Name | Type | Description | Notes\n--- | --- | --- | ---\n"
    private static let typeHead = "Input Type | Accessed Type | Description | Notes\n--- | --- | --- | ---\n"
    private static let keyHead = "Key | Input Type | Accessed Type | Description | Notes\n--- | --- | --- | --- | ---\n"
    private static let itemHead =
        "Class Name | Input Type | Accessed Type | Description | Notes\n--- | --- | --- | --- | ---\n"

    private func page(_ section: String) throws -> OperationSection {
        let page = WrittenPage(section: section)
        expectNoDifference(page.page.diagnostics.filter { $0.severity != .note }.map(\.description), [])
        return try page.operation
    }

    @Test func argumentsHoldParameters() throws {
        let operation = try page(
            """
            ### Parameters

            \(Self.head)query_params | RequestQueryParams | |
            path_params | RequestPathParams | |
            accept_content_types | typing.Tuple[str] | default is ('application/json', 'text/csv', ) | What to ask for
            timeout | int | default is None | How long to wait

            ### query_params
            #### RequestQueryParams

            \(Self.head)max-pages | MaxPagesSchema | | optional
            lang | LangSchema | | optional

            # MaxPagesSchema

            ## Model Type Info
            \(Self.typeHead)decimal.Decimal, int,  | decimal.Decimal,  | At most so many | value must be a 32 bit integer

            # LangSchema

            ## Model Type Info
            \(Self.typeHead)list, tuple,  | tuple,  |  |

            ### Tuple Items
            \(Self.itemHead)items | str,  | str,  |  | must be one of ["en", "cy", ]

            ### path_params
            #### RequestPathParams

            \(Self.head)book_id | BookIdSchema | |

            # BookIdSchema

            ## Model Type Info
            \(Self.typeHead)str, uuid.UUID,  | str,  |  | value must be a uuid
            """
        )
        expectNoDifference(operation.parameters.map(\.name.value), ["max-pages", "lang", "book_id"])
        expectNoDifference(operation.parameters.map(\.heading.location), [.query, .query, .path])
        expectNoDifference(operation.parameters.map(\.isLiteral), [true, true, true])
        expectNoDifference(operation.parameters.map(\.type.value.text), ["int", "[str]", "uuid.UUID"])
        expectNoDifference(operation.parameters.map(\.description?.value), ["At most so many", nil, nil])
        expectNoDifference(operation.parameters.map(\.notes.isRequired?.value), [false, false, nil])
        expectNoDifference(
            operation.parameters.map(\.notes.format?.value),
            [.integer(.int32), nil, .string(.uuid)]
        )
        expectNoDifference(operation.parameters.map(\.notes.enumeration?.value), [nil, ["en", "cy"], nil])
        expectNoDifference(operation.accept?.value, ["application/json", "text/csv"])
    }

    @Test func argumentsOfTheCallAreNamedOnce() throws {
        let arguments =
            "### Parameters\n\n\(Self.head)query_params | P | |\nstream | bool | |\n\n### query_params\n\n\(Self.head)q | str | |\n"
        expectNoDifference(
            WrittenPage(section: arguments).diagnostics,
            [
                """
                docs/BooksApi.md:14:1: note: stream: of the call, not of the request, whose parameters have headings of \
                their own; passed over [call-arguments]
                """
            ]
        )
    }

    @Test func aBodyHasAMediaTypeForEachOfItsTypes() throws {
        let operation = try page(
            """
            ### Parameters

            \(Self.head)body | typing.Union[RequestBodyApplicationXml, RequestBodyApplicationVndApijson, Unset] | optional, \
            default is unset |
            content_type | str | optional, default is 'application/xml' | How it is sent

            ### body

            # RequestBodyApplicationXml
            Type | Description | Notes
            --- | --- | ---
            [**Note**](Note.md) |  |

            # RequestBodyApplicationVndApijson
            Type | Description | Notes
            --- | --- | ---
            [**Book**](Book.md) |  |
            """
        )
        expectNoDifference(operation.parameters.map(\.name.value), ["body"])
        expectNoDifference(operation.parameters.map(\.heading.location), [.body])
        expectNoDifference(operation.parameters.map(\.type.value), [.init(text: "Book", destination: "Book.md")])
        expectNoDifference(operation.parameters.map(\.notes.isRequired?.value), [false])
        expectNoDifference(operation.contentTypes?.value, ["application/xml", "application/vnd.api+json"])
    }

    @Test func theMembersOfAFormAreItsFields() throws {
        let operation = try page(
            """
            ### Parameters

            \(Self.head)body | typing.Union[UploadMultipartFormData] | required |

            ### body

            # UploadMultipartFormData

            ## Model Type Info
            \(Self.typeHead)dict, frozendict.frozendict,  | frozendict.frozendict,  |  |

            ### Dictionary Keys
            \(Self.keyHead)**cover** | bytes, io.FileIO, io.BufferedReader,  | bytes, FileIO,  | The image |
            **[sizes](#sizes)** | list, tuple,  | tuple,  |  | [optional]
            **any_string_name** | dict, str, None | dict, str, NoneClass | any string name can be used | [optional]

            # sizes

            ## Model Type Info
            \(Self.typeHead)list, tuple,  | tuple,  |  |

            ### Tuple Items
            \(Self.itemHead)items | decimal.Decimal, int, float,  | decimal.Decimal,  |  |
            """
        )
        expectNoDifference(operation.parameters.map(\.name.value), ["cover", "sizes"])
        expectNoDifference(operation.parameters.map(\.heading.location), [.form, .form])
        expectNoDifference(operation.parameters.map(\.type.value.text), ["io.BufferedReader", "[int, float]"])
        expectNoDifference(operation.contentTypes?.value, ["multipart/form-data"])
    }

    @Test func aResponseHasAClass() throws {
        let operation = try page(
            """
            ### Return Types, Responses

            Code | Class | Description
            --- | --- | ---
            n/a | api_client.Raw | Whatever it was
            default | [ForDefault](#getBook.ForDefault) | A problem
            200 | [For200](#getBook.For200) | The book

            #### getBook.ForDefault
            \(Self.head)body | Unset | |

            #### getBook.For200
            \(Self.head)body | typing.Union[BodyApplicationJson, ] | |
            headers | HeadersFor200 | |

            # BodyApplicationJson

            ## Model Type Info
            \(Self.typeHead)dict,  | dict,  |  |

            ### Dictionary Keys
            \(Self.keyHead)**"** | str,  | str,  |  |
            **state** | str,  | str,  |  | must be one of ["open", "shipped", ]
            **note** | None, str,  | NoneClass, str,  |  | [optional]

            #### HeadersFor200

            \(Self.head)X-Total | TotalSchema | | optional
            """
        )
        expectNoDifference(operation.responses.map(\.status.value), ["default", "200"])
        expectNoDifference(operation.responses.map { $0.headers.map(\.value) }, [[], ["X-Total"]])
        expectNoDifference(
            operation.returnType?.value.text,
            #"{"state": ('open' | 'shipped'), "note"?: (str)}"#
        )
    }

    /// Each type holds the next one twice: written out, the first would be a million times as long as the page.
    @Test func typesThatHoldEachOtherStayShort() throws {
        let definitions = (0..<40).map { index in
            "# T\(index)\n\n\(Self.keyHead)**a** | T\(index + 1) | T | |\n**b** | T\(index + 1) | T | |\n"
        }
        let rows = "\(Self.head)query_params | P | |\n\n### query_params\n\n\(Self.head)q | T0 | |\n"
        let text = "### Parameters\n\n\(rows)\n\(definitions.joined(separator: "\n"))"
        let operation = try WrittenPage(section: text).operation
        #expect(try #require(operation.parameters.first).type.value.text.utf8.count < 10_000)
    }

    @Test func aModelPageDefinesItsOwnType() throws {
        let object = try model(
            """
            # shop.model.order.Order

            ## Model Type Info
            \(Self.typeHead)dict, frozendict.frozendict,  | frozendict.frozendict,  |  |

            ### Dictionary Keys
            \(Self.keyHead)**paidAt** | str, datetime,  | str,  |  | [optional] value must conform to RFC-3339 date-time
            **[lines](#lines)** | list, tuple,  | tuple,  | What was ordered |

            # lines

            ## Model Type Info
            \(Self.typeHead)list, tuple,  | tuple,  |  |

            ### Tuple Items
            \(Self.itemHead)[**Line**](Line.md) | [**Line**](Line.md) | [**Line**](Line.md) |  |
            """
        )
        expectNoDifference(object.properties?.map(\.name.value), ["paidAt", "lines"])
        expectNoDifference(object.properties?.map(\.type.value.text), ["datetime", "[Line]"])
        expectNoDifference(object.properties?.map(\.isLiteral), [true, true])
        expectNoDifference(object.properties?.map(\.notes.isRequired?.value), [false, nil])

        let values = try model(
            "# State\n\n## Model Type Info\n\(Self.typeHead)str,  | str,  |  | must be one of [\"open\", \"1\", ]\n"
        )
        expectNoDifference(values.enumeration?.values.map(\.value), ["open", "1"])
        expectNoDifference(values.enumeration?.type, .string(nil))

        let list = try model(
            """
            # Lines

            ## Model Type Info
            \(Self.typeHead)list, tuple,  | tuple,  |  |

            ### Tuple Items
            \(Self.itemHead)items | str, date,  | str,  |  |
            """
        )
        expectNoDifference(list.alias?.value.text, "[date]")

        let union = try model(
            """
            # Payment

            ## Model Type Info
            \(Self.typeHead)dict,  | dict,  |  |

            ### Composed Schemas (allOf/anyOf/oneOf/not)
            #### oneOf
            \(Self.itemHead)[Card](Card.md) | [**Card**](Card.md) | [**Card**](Card.md) |  |
            [Cash](Cash.md) | [**Cash**](Cash.md) | [**Cash**](Cash.md) |  |
            """
        )
        expectNoDifference(union.members[.oneOf]?.map(\.value.text), ["Card", "Cash"])
    }

    private func model(_ text: String) throws -> ModelPage {
        let page = ReferenceReader.read(Array(text.utf8), page: "docs/Order.md")
        expectNoDifference(page.diagnostics, [])
        guard case .model(let model) = page.content else { throw WrittenPage.NotAnAPIPage() }
        return model
    }
}
