// node follow.mjs ws|sse ADDRESS SINCE COUNT: prints the ids of so many changed firms, a line each.
import { createClient as sse } from 'graphql-sse'
import { createClient as ws } from 'graphql-ws'
import WebSocket from 'ws'

const [kind, address, since, count] = process.argv.slice(2)
const client =
  kind === 'ws'
    ? ws({ url: `ws://${address}`, webSocketImpl: WebSocket, retryAttempts: 50 })
    : sse({ url: `http://${address}`, retryAttempts: 50 })
const query = `
  subscription ($since: String) {
    changes(since: $since, types: ["Company"]) { edges { id } pageInfo { endCursor } }
  }
`
let left = Number(count)
for await (const { data, errors } of client.iterate({ query, variables: { since } })) {
  if (errors) throw new Error(JSON.stringify(errors))
  for (const { id } of data.changes.edges) {
    console.log(id)
    left -= 1
  }
  if (left <= 0) break
}
client.dispose()
