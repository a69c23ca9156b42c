// question: Which nodes were there before changes were numbered? Gives a number to some 1,000 each.
MATCH (node:Entity) WHERE node.changed IS NULL
CALL (node) {
  SET node.changed = toInteger(split(elementId(node), ':')[2]) / 1000
} IN TRANSACTIONS OF 10000 ROWS
