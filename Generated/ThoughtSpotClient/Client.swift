// ThoughtSpotClient
