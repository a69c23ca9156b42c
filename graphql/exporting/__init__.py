"""What leaves the graph other than as GraphQL: files, calendars, reconciliation."""
