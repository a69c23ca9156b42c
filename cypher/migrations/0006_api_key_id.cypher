// question: Has each API key an id of its own?
CREATE CONSTRAINT api_key_id IF NOT EXISTS
FOR (key:ApiKey) REQUIRE key.id IS UNIQUE
