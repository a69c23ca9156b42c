// question: Which nodes went since?
CREATE INDEX gone_changed IF NOT EXISTS
FOR (gone:Gone) ON (gone.changed)
