// ModelBuilder
