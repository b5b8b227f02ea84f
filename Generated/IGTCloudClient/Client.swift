// IGTCloudClient
