// Generated files write `import APIRuntime` and nothing else. What their signatures name comes along: HTTP methods,
// statuses and header fields whole, and of Foundation the few value types that a reference can ask for, so that
// neither a generated module nor its users pay for all of Foundation at every lookup.

@_exported import HTTPTypes

@_exported import struct Foundation.Data
@_exported import struct Foundation.Date
@_exported import struct Foundation.Decimal
@_exported import struct Foundation.URL
@_exported import struct Foundation.UUID
