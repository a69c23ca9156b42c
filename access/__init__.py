"""Who may do what: principals with roles, and the ways they show who they are."""
