// ReferenceReader
