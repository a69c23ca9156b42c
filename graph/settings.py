"""Settings: the only reader of the environment.

A field `neo4j_uri` is the variable `MOSTY_NEO4J_URI` (and `java_home` the machine's own
`JAVA_HOME`); the reference page is made from these texts.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mosty.graph.errors import SettingError

SIZE = r"^[1-9][0-9]*[kKmMgG]$"


class Settings(BaseModel):
    """How Mosty runs. Build it with `from_environment`."""

    model_config = ConfigDict(frozen=True)

    home: Path = Field(Path(platformdirs.user_data_dir("mosty")), description="The data folder.")
    cache: Path = Field(
        Path(platformdirs.user_cache_dir("mosty")),
        description="Where downloads and derived look-up tables are kept; safe to delete.",
    )
    neo4j_uri: str = Field("", description="A Neo4j to connect to. Empty: run one on this machine.")
    neo4j_user: str = Field("neo4j", description="The user of that Neo4j.")
    neo4j_password: str = Field("", description="That user's password.", repr=False)
    neo4j_database: str = Field("neo4j", description="The database's name.")
    neo4j_port: int = Field(
        0, description="The local Neo4j's Bolt port. 0: 7687 or the next free one.", ge=0, le=65535
    )
    neo4j_heap: str = Field(
        "1g", description="The local Neo4j's heap, such as 800m or 2g.", pattern=SIZE
    )
    neo4j_memory: str = Field(
        "",
        description="What one statement may take of the local Neo4j's heap, such as 200m. Empty: "
        "half of it.",
        pattern=f"^$|{SIZE}",
    )
    neo4j_page_cache: str = Field(
        "512m", description="The local Neo4j's page cache, such as 256m or 1g.", pattern=SIZE
    )
    java: str = Field(
        "", description="The java program (21 or newer). Empty: look for one on this machine."
    )
    java_home: str = Field("", description="Where a Java is installed; looked at first.")
    maven: str = Field(
        "", description="A mirror of Maven Central to fetch Neo4j from. Empty: Maven Central."
    )
    host: str = Field("127.0.0.1", description="The address the web server listens on.")
    port: int = Field(
        0, description="The web server's port. 0: 8000 or the next free one.", ge=0, le=65535
    )
    reviewer: str = Field(
        "", description="Who decides in the review queue. Empty: the user's login name."
    )
    editing: Literal["here", "yes", "no"] = Field(
        "here",
        description="Which clients without credentials may change the graph: those on this machine "
        "(here), all (yes), none (no).",
    )
    public_read: Literal["yes", "no"] = Field(
        "yes", description="Whether clients without credentials may read (yes) or not (no)."
    )
    oidc_issuer: str = Field(
        "",
        description="Whose tokens the API takes, as its issuer's https:// address. Empty: only "
        "API keys.",
    )
    oidc_audience: str = Field("", description="For whom those tokens must be (aud).")
    oidc_jwks: str = Field(
        "", description="The address of the issuer's keys. Empty: as its discovery says."
    )
    oidc_roles: str = Field(
        "roles",
        description="The claim that names the roles: reader, editor, steward, admin, bulk; such "
        "as realm_access.roles.",
    )
    oidc_organisations: str = Field(
        "",
        description="The claim with the ids of the organisations somebody speaks for, * being "
        "all. Empty: roles hold everywhere.",
    )
    oidc_leeway: float = Field(
        30.0, description="Seconds by which the issuer's clock may differ.", ge=0, le=300
    )
    connections: int = Field(
        500, description="Connections of clients that the server has open at once.", ge=1
    )
    patience: float = Field(
        30.0,
        description="Seconds a client may take to send a request, and for each 32 KiB of its "
        "answer.",
        gt=0,
    )
    streams: int = Field(
        50,
        description="WebSockets and event streams (server-sent events) that clients of one address "
        "may have open.",
        ge=1,
    )
    subscriptions: int = Field(
        20, description="Operations that may run at once over one WebSocket.", ge=1
    )
    heartbeat: float = Field(
        12.0,
        description="Seconds without anything else after which a WebSocket or an event stream gets "
        "a sign of life; a WebSocket that says nothing for three times as long is closed.",
        gt=0,
    )
    feed_interval: float = Field(
        0.5,
        description="Seconds between two looks for changes, which the server takes while somebody "
        "has subscribed to them.",
        gt=0,
    )
    log: Literal["text", "json"] = Field(
        "text", description="How the server logs on stderr: for people, or a JSON object per line."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info",
        description="The least event the server logs. At debug the messages of exceptions are "
        "logged, too, which may hold values of a request.",
    )
    metrics: Literal["here", "yes", "no"] = Field(
        "here",
        description="Whether /metrics answers: clients on this machine and administrators only "
        "(here), all (yes), none (no).",
    )
    slow_query: float = Field(
        1.0,
        description="Seconds from which on a statement is logged as slow, with its plan. 0: none.",
        ge=0,
    )
    otel_exporter_otlp_endpoint: str = Field(
        "",
        description="Where traces go, over OTLP/HTTP; the other OTEL_* variables hold as well. "
        "Empty: no traces. Needs mosty[otel].",
    )
    otel_exporter_otlp_traces_endpoint: str = Field(
        "", description="The same, as the whole address for traces alone."
    )
    otel_sdk_disabled: bool = Field(default=False, description="true: no traces all the same.")
    edits_licence: str = Field(
        "not stated", description="The licence of what people change through the API."
    )
    cors_origins: str = Field(
        "",
        description="Web pages of other servers that may ask the API, as origins such as "
        "https://example.org with commas between; * is any. Empty: none.",
    )
    graphql_batch: int = Field(
        0,
        description="Operations that one GraphQL request may hold as a JSON array. 0: no arrays.",
        ge=0,
        le=10,
    )
    graphql_body: int = Field(2_000_000, description="Bytes a GraphQL request may have.", ge=1_000)
    graphql_depth: int = Field(
        20, description="Levels of fields that a GraphQL operation may have.", gt=0
    )
    graphql_aliases: int = Field(
        100, description="Aliases that a GraphQL operation may have.", ge=0
    )
    graphql_roots: int = Field(
        50, description="Root fields that a GraphQL operation may have.", gt=0
    )
    graphql_tokens: int = Field(
        2_000,
        description="Tokens that a GraphQL document may have, and fields with its fragments "
        "written out.",
        gt=0,
    )
    graphql_nodes: int = Field(
        50_000,
        description="Nodes that a GraphQL request may ask for: its page sizes multiplied down the "
        "tree.",
        gt=0,
    )
    graphql_persisted: int = Field(
        1_000,
        description="Queries that are remembered by their hash (automatic persisted queries).",
        ge=0,
    )
    rate_size: int = Field(
        500_000,
        description="Points that a client may ask for at once; a node is one. 0: no limit.",
        ge=0,
    )
    rate_refill: float = Field(
        5_000.0, description="Points that a client gets back each second.", gt=0
    )
    trusted_proxies: str = Field(
        "",
        description="Proxies whose X-Forwarded-For says where a request comes from: addresses or "
        "networks such as 10.0.0.0/8 with commas between. One on this machine needs no word.",
    )
    graphql_safelist: str = Field(
        "",
        description="A folder of *.graphql files, or a JSON file of hash and text: the only "
        "queries the API runs. Empty: it runs any.",
    )
    analysis_jobs: int = Field(
        2, description="Questions to the network that the API computes at a time.", gt=0, le=64
    )
    analysis_waiting: int = Field(
        20, description="Questions that may wait for that; others are refused.", ge=0
    )
    analysis_timeout: float = Field(
        60.0, description="Seconds after which nobody waits for such a question any longer.", gt=0
    )
    query_timeout: float = Field(
        30.0, description="Seconds a reader's statement may take on the server.", gt=0
    )
    query_rows: int = Field(
        10_000,
        description="Rows a reader's statement returns at most; a cut is announced.",
        gt=0,
    )

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None) -> "Settings":
        """Read every setting from `environ` (default: the process's).

        Raises:
            SettingError: a variable has a value nobody can use.

        """
        environ = os.environ if environ is None else environ
        given = {name: environ.get(variable(name), "") for name in cls.model_fields}
        try:
            return cls.model_validate({name: text for name, text in given.items() if text})
        except ValidationError as error:
            raise SettingError(
                "\n".join(
                    f"{variable(str(one['loc'][0]))} is {one['input']!r}: {one['msg']}"
                    for one in error.errors()
                )
            ) from None


def variable(name: str) -> str:
    """Return the environment variable of a setting; JAVA_HOME and OTEL_… are everybody's."""
    theirs = name == "java_home" or name.startswith("otel_")
    return name.upper() if theirs else f"MOSTY_{name.upper()}"
