// BitbarClient
