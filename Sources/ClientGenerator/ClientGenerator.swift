// ClientGenerator
