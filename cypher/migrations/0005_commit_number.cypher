// question: Has each write transaction a number of its own?
CREATE CONSTRAINT commit_number IF NOT EXISTS
FOR (commit:Commit) REQUIRE commit.number IS UNIQUE
