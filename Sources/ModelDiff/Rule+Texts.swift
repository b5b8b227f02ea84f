extension Rule {
    /// What changes, as a sentence, and an example; in Markdown.
    var text: (title: String, example: String) {
        let parts = words.split(separator: " | ").map(String.init)
        return (parts.first ?? "", parts.last ?? "")
    }

    private var words: String {
        switch self {
        case .serverChanged:
            "The documented server is another one. | `https://api.example.com/v1` becomes `…/v2`"
        case .serverFormChanged:
            "The caller has to give a host, or a server, that it did not have to give, or no longer has to. | `https://example.com/data` becomes `/data`"
        case .serverGiven:
            "The pages name the server that the caller had to give. | `CLUSTER_URL` becomes `https://example.com`"
        case .securitySchemeAdded:
            "A security scheme is new. | `bearer` stands in the README"
        case .securitySchemeRemoved:
            "A security scheme is gone; the endpoints that used it are reported, too. | `api_key` stands there no longer"
        case .securitySchemeChanged:
            "A security scheme takes another kind of credential, or takes it elsewhere. | `api_key` moves from the query to a header field"
        case .endpointAdded:
            "An endpoint is new. | `GET /books/{id}`"
        case .endpointRemoved:
            "An endpoint is gone. | `DELETE /books/{id}` stands on no page"
        case .endpointRenamed:
            "The operation has another name, at the same method and path. | `getUsers` becomes `listUsers`"
        case .endpointsMoved:
            "Endpoints stand on a page of another name, and so in another namespace. | from `UsersApi` to `PeopleApi`"
        case .methodChanged:
            "An operation has another method. | `PUT /users/{id}` becomes `PATCH /users/{id}`"
        case .pathChanged:
            "An operation has another path, beyond the names of placeholders. | `/users` becomes `/v2/users`"
        case .endpointDeprecated:
            "An endpoint is deprecated now. | `[DEPRECATED]` ahead of the summary"
        case .endpointUndeprecated:
            "An endpoint is deprecated no longer. | `[DEPRECATED]` is gone"
        case .stabilityRaised:
            "An endpoint is more settled. | `[BETA]` is gone"
        case .stabilityLowered:
            "An endpoint is less settled. | `[EXPERIMENTAL]` instead of `[BETA]`"
        case .authorizationAdded:
            "An endpoint that asked for no authorization does. | \"No authorization required\" becomes `api_key`"
        case .authorizationRemoved:
            "An endpoint asks for no authorization any more. | `api_key` becomes \"No authorization required\""
        case .endpointSchemeAdded:
            "An endpoint lists a further security scheme; the pages do not say whether beside or instead of the others. | `csrf_token` beside `jwt`"
        case .endpointSchemeRemoved:
            "An endpoint takes a security scheme no longer. | `basic` is gone, `bearer` is left"
        case .pagingAdded:
            "An endpoint gives out its list page by page, as far as is known. | `page_token` and `next_page_token` are new"
        case .pagingRemoved:
            "Nothing shows any more that an endpoint gives out pages. | `page_token` is gone"
        case .pagingChanged:
            "A page is asked for in another way. | by `cursor` instead of `offset`"
        case .pagingMoved:
            "What leads to the next page stands in another place, or pages are counted from another number. | `meta.next` instead of `next`"
        case .pagingItemsMoved:
            "The items of a page stand in another place. | `data` instead of `books`"
        case .requiredParameterAdded:
            "A required parameter is new. | `region`, without `[optional]`"
        case .optionalParameterAdded:
            "An optional parameter is new. | `region`, with `[optional]`"
        case .parameterRemoved:
            "A parameter is gone. | `include_roles` is in the table no longer"
        case .parameterRenamed:
            "A parameter has another name, with the same place, position, type and description. | `include` becomes `expand`"
        case .parameterRespelled:
            "A parameter is spelled otherwise on the wire; its label in Swift is the same. | `page_size` becomes `pageSize`"
        case .placeholderRenamed:
            "A placeholder of the path has another name. | `/users/{id}` becomes `/users/{userId}`"
        case .parameterMoved:
            "A parameter travels in another place. | from the query to a header field"
        case .parameterBecameRequired:
            "A parameter can be left out no longer. | `[optional]` is gone"
        case .parameterBecameOptional:
            "A parameter can be left out now. | `[optional]` is new"
        case .parameterTypeChanged:
            "A parameter has another type. | `string` becomes `integer`"
        case .parameterTypeWidened:
            "A parameter takes more than before, as another Swift type. | `integer` becomes `number`"
        case .parameterTypeNarrowed:
            "A parameter takes less than before, as another Swift type. | `string` becomes an enumeration"
        case .parameterDefaultChanged:
            "What the server takes for a parameter that is left out is something else. | `[default to 20]` becomes `[default to 50]`"
        case .parameterExplodeChanged:
            "The elements of an array travel in another way. | one parameter with commas instead of one each"
        case .argumentsReordered:
            "Arguments of the generated function come in another order. Nothing changes on the wire. | the rows of two required parameters change places"
        case .requiredBodyAdded:
            "A request needs a body that had none. | `POST /users/{id}/lock` takes a `Reason`"
        case .optionalBodyAdded:
            "A request may have a body that had none. | the same, with `[optional]`"
        case .bodyRemoved:
            "A request has no body any more. | `DELETE /users/{id}` takes none"
        case .bodyKindChanged:
            "A body is a form that was one value, or the other way round. | `multipart/form-data` instead of JSON"
        case .bodyBecameRequired:
            "A body can be left out no longer. | `[optional]` is gone"
        case .bodyBecameOptional:
            "A body can be left out now. | `[optional]` is new"
        case .bodyTypeChanged:
            "A body has another type. | `NewBook` becomes `[NewBook]`"
        case .bodyTypeWidened:
            "A body may be more than before, as another Swift type. | `NewBook` becomes any JSON"
        case .bodyTypeNarrowed:
            "A body may be less than before, as another Swift type. | any JSON becomes `NewBook`"
        case .bodyArgumentRenamed:
            "The argument of the body has another label. | `options` becomes `settings`"
        case .requestMediaTypeAdded:
            "A request may have a further Content-Type. | `application/xml` beside JSON"
        case .requestMediaTypeRemoved:
            "A request may have a Content-Type no longer. | `application/xml` is gone"
        case .resultAdded:
            "A success returns something that returned nothing. | `void` becomes `Receipt`"
        case .resultRemoved:
            "A success returns nothing any more. | `Receipt` becomes `void`"
        case .resultTypeChanged:
            "A success returns another type. | `User` becomes `[User]`"
        case .resultTypeWidened:
            "A success may return more than before, as another Swift type. | `integer` becomes `number`"
        case .resultTypeNarrowed:
            "A success may return less than before, as another Swift type. | any JSON becomes `User`"
        case .successStatusAdded:
            "A further success is documented. | `202` beside `200`"
        case .successStatusRemoved:
            "A success is documented no longer. | `200` instead of `201`"
        case .errorStatusAdded:
            "A further failure is documented. | `429`"
        case .errorStatusRemoved:
            "A failure is documented no longer. | `404` is gone"
        case .errorTypeChanged:
            "The body of a failure is of another type. | `Problem` becomes `Failure`"
        case .responseHeaderAdded:
            "A response has a further header field. | `X-Total`"
        case .responseHeaderRemoved:
            "A header field of a response is documented no longer. | `X-Total` is gone"
        case .responseMediaTypeAdded:
            "Responses may have a further media type. | `text/csv` beside JSON"
        case .responseMediaTypeRemoved:
            "Responses have a media type no longer. | `text/csv` is gone"
        case .schemaAdded:
            "A schema is new. | `Receipt`"
        case .schemaRemoved:
            "A schema is gone; what used it is reported, too. | `Receipt` is used nowhere"
        case .unusedSchemaAdded:
            "A schema is new that no endpoint uses. | `InlineObject`, which a generator made up"
        case .unusedSchemaRemoved:
            "A schema is gone that no endpoint used. | `InlineObject` is gone"
        case .schemaRenamed:
            "A schema of the same shape and use has another name. | `UserModel` becomes `User`"
        case .schemaShapeChanged:
            "A schema is of another kind. | an object becomes an enumeration"
        case .schemaTypeChanged:
            "A schema that is another name for a type is one for another type. | `Tags` is `[Tag]`, no longer `[string]`"
        case .schemaTypeWidened:
            "A schema that is another name for a type allows more, as another Swift type. | `Price` is `number`, no longer `integer`"
        case .schemaTypeNarrowed:
            "A schema that is another name for a type allows less, as another Swift type. | `Price` is `integer`, no longer `number`"
        case .parentsChanged:
            "A schema builds on other schemas; what this changes in its properties is reported, too. | `Book` builds on `Item`"
        case .additionalPropertiesChanged:
            "A schema allows other properties beside its own. | any `string` besides"
        case .requiredPropertyAdded:
            "A required property is new. | `email`, without `[optional]`"
        case .optionalPropertyAdded:
            "An optional property is new. | `email`, with `[optional]`"
        case .requiredPropertyRemoved:
            "A required property is gone. | `email`, without `[optional]`"
        case .optionalPropertyRemoved:
            "An optional property is gone. | `email`, with `[optional]`"
        case .propertyRenamed:
            "A property has another name, with the same position, type and description. | `mail` becomes `email`"
        case .propertyRespelled:
            "A property is spelled otherwise on the wire; its name in Swift is the same. | `first_name` becomes `firstName`"
        case .propertyBecameRequired:
            "A property is required now. | `[optional]` is gone"
        case .propertyBecameOptional:
            "A property may be missing now. | `[optional]` is new"
        case .propertyTypeChanged:
            "A property has another type. | `string` becomes `integer`"
        case .propertyTypeWidened:
            "A property may be more than before, as another Swift type. | `integer` becomes `number`"
        case .propertyTypeNarrowed:
            "A property may be less than before, as another Swift type. | `string` becomes an enumeration"
        case .propertyDefaultChanged:
            "The default of a property is something else. | `[default to 20]` becomes `[default to 50]`"
        case .propertiesReordered:
            "Properties come in another order in the initializer. Nothing changes on the wire. | the rows of two properties change places"
        case .unionMemberAdded:
            "A value may be of a further type. | `Bird` beside `Cat` and `Dog`"
        case .unionMemberRemoved:
            "A value may be of a type no longer. | `Bird` is gone"
        case .unionKindChanged:
            "A value must match one of several types rather than at least one, or the other way round. | `oneOf` becomes `anyOf`"
        case .enumerationValueAdded:
            "An enumeration has a further value. Generated enumerations are open: a value that they do not know survives. | `paused` beside `on` and `off`"
        case .enumerationValueRemoved:
            "An enumeration has a value no longer. | `paused` is gone"
        case .enumerationConstantRenamed:
            "The page has another name for a value that Swift can not be called after. | `2` is `HIGH`, no longer `URGENT`"
        case .formatChanged:
            "The page says another format, which is the same Swift type. | `string` becomes `string(uri)`"
        case .typeShownOtherwise:
            "What is one type in JSON is shown in other detail, which one of the references shows nowhere: a generator's doing, most likely. The Swift type is another one. | `integer` becomes `integer(int64)` throughout"
        case .typeRestated:
            "Another Swift type stands for what are the same values, as far as the pages say. | an enumeration gets a page of its own"
        case .descriptionChanged:
            "A text for people reads otherwise: a title, version, summary, description or example. | \"The name.\" becomes \"The full name.\""
        case .evidenceChanged:
            "A fact is the same and rests on something else. | inferred before, documented now"
        case .proofGained:
            "A name or a place was assumed and is proven now. | a sample spells `X-Fields`"
        case .proofLost:
            "A name or a place was proven and is only assumed now. | no sample spells `X-Fields` any more"
        case .concludedOtherwise:
            "What is concluded is something else, where one side only assumes it or the pages say the same. The generated Swift sends or expects something else, under the same name. | `includeRoles` was assumed, `include_roles` is now"
        case .sourceConcludedOtherwise:
            "The same, and what is called so in the generated Swift has another name or type. | `userid` was assumed, `userId` is now"
        case .statedNow:
            "The pages state what they did not. | a table of responses is new"
        case .statedNoLonger:
            "The pages state something no longer. The API may be the same. | the chapter on authorization is gone"
        case .resultStatedNow:
            "The page says what a success returns, which it did not. | a chapter \"Return type\" is new"
        case .resultStatedNoLonger:
            "The page says no longer what a success returns. | the chapter \"Return type\" is gone"
        case .schemaDescribed:
            "A schema that no page described has a shape now, and so other Swift. | `User.md` is new"
        case .schemaDescribedNoLonger:
            "No page describes a schema any more, so it is any JSON. | `User.md` is gone"
        }
    }
}
