// FinbourneClient
