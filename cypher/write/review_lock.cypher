// question: May I change what is one organisation? Waits until nobody else does,
//   and keeps others out till the transaction's end.
MATCH (gate:Migration {name: 'review'})
SET gate.held = true
