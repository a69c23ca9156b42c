// question: Which runs were begun and are not finished?
// columns:
//   id: The run's id.
//   owner: Who writes or wrote it.
//   idle: How many seconds ago something of it was last written.
MATCH (run:Draft)
RETURN run.id AS id, run.owner AS owner,
       duration.inSeconds(run.touched, datetime()).seconds AS idle
ORDER BY id
