"""Who may do what: principals with roles, and the ways they show who they are.

- `principal`: who asks, and their role
- `secret`, `keys`: API keys, their text, and the graph they are kept in
- `keyring`: keys as requests bring them, verified once and remembered for seconds
- `issuer`, `tokens`, `claims`: an issuer's public keys, its tokens, and what they say
- `gate`: credentials → a principal
- `scope`: which nodes a principal may change
"""
