"""Questions to the network as a service answers them: plain values, of a shared snapshot.

- `known`: the snapshot with what stands beside it, each search made ready once.
- `reason`: a reason as a plain value. `partnering`, `introducing`, `supplying`, `risking`,
  `scenarios`, `scoring`: a question each.

An answer is a tree of dictionaries by the names of the API's fields; where a node stands, there is
its id. Importing these modules imports all that computes: a server does so with the first question.
"""
