// EndpointModel
