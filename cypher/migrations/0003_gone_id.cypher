// question: Is the end of each node told only once?
CREATE CONSTRAINT gone_id IF NOT EXISTS
FOR (gone:Gone) REQUIRE gone.id IS UNIQUE
