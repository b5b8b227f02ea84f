import ClientPlan
import SwiftSource

/// The variables of `pages.mustache`: the function that gives the pages of an endpoint's list.
struct PagingView: TemplateView {
    let paging: PlannedPaging

    static let variables: Variables<PagingView> = [
        .code("pages") { "\($0.paging.function)" },
        .code("item") { "\($0.paging.item)" },
        .list("pagesArguments") { $0.paging.arguments.map(PagingArgumentView.init) },
        .condition("isToken") { $0.paging.course.isToken },
        .condition("isOffset") { if case .offset = $0.paging.course { true } else { false } },
        .condition("isPage") { if case .page = $0.paging.course { true } else { false } },
        .condition("isLink") { if case .link = $0.paging.course { true } else { false } },
        .code("items") { $0.paging.items.code(of: "array") },
        .code("next") { $0.next },
        .code("start") { $0.start },
        .code("place") { "\($0.paging.place)" },
        .list("placed") { $0.placed },
        .list("passed") { view in view.paging.arguments.map { PassedArgumentView(argument: $0, view: view) } },
    ]

    private var next: SwiftCode? {
        switch paging.course {
        case .token(let path, _), .link(let path?): path.code(of: "string")
        default: nil
        }
    }

    /// Where the sequence begins.
    private var start: SwiftCode? {
        switch paging.course.carrier {
        case .argument(let argument): "\(argument.name)"
        case .property(let property, let body, let isRequired):
            paging.course.isToken || isRequired
                ? "\(body.name).\(property)" : "\(body.name).\(property) ?? \(paging.first)"
        case nil: nil
        }
    }

    /// The property of the body that takes the place of a page.
    private var placed: [PlacedView] {
        guard case .property(let property, let body, let isRequired) = paging.course.carrier else { return [] }
        return [PlacedView(body: body.name, property: property, mayBeMissing: paging.course.isToken && isRequired)]
    }

    /// What the request for a page is given for an argument.
    fileprivate func value(of argument: PagingArgument) -> SwiftCode {
        let name = argument.argument.name
        guard paging.course.carrier == .argument(argument.argument) else { return "\(name)" }
        if paging.course.isToken { return argument.isRequired ? "\(paging.place) ?? \(name)" : "\(paging.place)" }
        return argument.argument.type == .string ? "String(\(paging.place))" : "\(paging.place)"
    }
}

private struct PagingArgumentView: TemplateView {
    let argument: PagingArgument

    static let variables: Variables<PagingArgumentView> = [
        .code("parameter") { "\(parameter: $0.argument.argument.name)" },
        .code("type") { "\($0.argument.type)" },
        .condition("isRequired") { $0.argument.isRequired },
        .code("first") { $0.argument.first.map { "\($0)" } },
    ]
}

private struct PassedArgumentView: TemplateView {
    let argument: PagingArgument
    let view: PagingView

    static let variables: Variables<PassedArgumentView> = [
        .code("label") { "\(label: $0.argument.argument.name)" },
        .code("value") { $0.view.value(of: $0.argument) },
    ]
}

private struct PlacedView: TemplateView {
    let body: SwiftIdentifier
    let property: SwiftIdentifier
    /// Whether the property must have a value where there may be no place.
    let mayBeMissing: Bool

    static let variables: Variables<PlacedView> = [
        .code("value") { "\($0.body)" },
        .code("property") { "\($0.property)" },
        .condition("mayBeMissing") { $0.mayBeMissing },
    ]
}

extension PagePath {
    /// A key path.
    ///
    /// - Parameter kind: The property of any JSON that is read at its end.
    fileprivate func code(of kind: SwiftCode) -> SwiftCode {
        var code: SwiftCode = "\\"
        var mark: SwiftCode = ""
        for (index, step) in steps.enumerated() {
            switch step {
            case .property(let name, let isOptional):
                code = "\(code)\(mark).\(name)"
                mark = isOptional ? "?" : ""
            case .member(let key):
                code = "\(code)\(mark)\(index == 0 ? "." as SwiftCode : "")[\(SwiftStringLiteral(key))]"
                mark = "?"
            case .json:
                code = "\(code)\(mark).json"
                mark = ""
            }
        }
        if isJSON { return "\(code)\(mark).\(kind)" }
        return steps.isEmpty ? "\\.self" : code
    }
}
