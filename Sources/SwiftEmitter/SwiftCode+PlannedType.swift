import ClientPlan
import SwiftSource

extension SwiftCode.Interpolation {
    package mutating func appendInterpolation(_ type: PlannedType) { appendInterpolation(type.code) }
}

extension PlannedType {
    fileprivate var code: SwiftCode {
        switch self {
        case .bool: "Bool"
        case .int: "Int"
        case .int32: "Int32"
        case .int64: "Int64"
        case .float: "Float"
        case .double: "Double"
        case .string: "String"
        case .date: "Date"
        case .calendarDate: "CalendarDate"
        case .uuid: "UUID"
        case .data: "Data"
        case .json: "JSONValue"
        case .file: "FormFile"
        case .array(let item): "[\(item)]"
        case .dictionary(let value): "[String: \(value)]"
        case .declared(let name): "\(name)"
        case .stream(let element): "ResponseStream<\(element.code)>"
        case .eventStream(let value): "EventStream<\(value.code)>"
        case .event: "ServerSentEvent"
        case .nested(let names): "\(path: names)"
        }
    }
}
