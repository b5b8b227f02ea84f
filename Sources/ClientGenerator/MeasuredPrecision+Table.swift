// Written by make precision.

extension MeasuredPrecision {
    static let table: [String: MeasuredPrecision] = [
        "call-body": .init(proven: (6, of: 6), unproven: (0, of: 0)),
        "capitalized-spelling": .init(proven: (0, of: 0), unproven: (1, of: 1)),
        "form-content": .init(proven: (145, of: 145), unproven: (0, of: 0)),
        "http-field-name": .init(proven: (86, of: 86), unproven: (8, of: 8)),
        "naming-convention": .init(proven: (0, of: 0), unproven: (180, of: 477)),
        "page-spelling": .init(proven: (493, of: 493), unproven: (66, of: 313)),
        "paging-token": .init(proven: (9, of: 9), unproven: (0, of: 0)),
        "path-placeholder": .init(proven: (427, of: 428), unproven: (0, of: 0)),
        "prose-mention": .init(proven: (27, of: 27), unproven: (0, of: 0)),
        "query-otherwise": .init(proven: (419, of: 419), unproven: (16, of: 70)),
        "reserved-word": .init(proven: (26, of: 26), unproven: (0, of: 21)),
        "sample-value": .init(proven: (7, of: 7), unproven: (0, of: 0)),
        "spelled-out-characters": .init(proven: (0, of: 0), unproven: (3, of: 3)),
        "unfolded-spelling": .init(proven: (309, of: 309), unproven: (20, of: 21)),
    ]
}
