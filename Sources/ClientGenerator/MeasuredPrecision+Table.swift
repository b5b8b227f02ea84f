// Written by make precision.

extension MeasuredPrecision {
    static let table: [String: MeasuredPrecision] = [
        "form-content": .init(proven: (145, of: 145), unproven: (0, of: 0)),
        "http-field-name": .init(proven: (86, of: 86), unproven: (4, of: 4)),
        "naming-convention": .init(proven: (0, of: 0), unproven: (147, of: 443)),
        "page-spelling": .init(proven: (393, of: 393), unproven: (66, of: 312)),
        "paging-token": .init(proven: (9, of: 9), unproven: (0, of: 0)),
        "path-placeholder": .init(proven: (391, of: 392), unproven: (0, of: 0)),
        "prose-mention": .init(proven: (27, of: 27), unproven: (0, of: 0)),
        "query-otherwise": .init(proven: (396, of: 396), unproven: (16, of: 70)),
        "reserved-word": .init(proven: (25, of: 25), unproven: (0, of: 21)),
        "sample-value": .init(proven: (7, of: 7), unproven: (0, of: 0)),
        "spelled-out-characters": .init(proven: (0, of: 0), unproven: (3, of: 3)),
        "unfolded-spelling": .init(proven: (309, of: 309), unproven: (20, of: 21)),
    ]
}
