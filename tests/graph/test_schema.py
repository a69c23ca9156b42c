from mosty.graph.schema import migrate
from mosty.graph.store import Store


def test_smoke(store: Store) -> None:
    store.write(
        "CREATE (:Company:Actor:Named:Entity {id: 'a', name: 'Strojírny Görlitz', names: ['Łódź', 'Jelenia Góra', 'Zgorzelec']})"
    )
    migrate(store)
    for text in ("strojirny", "Gorlitz", "Lodz", "Jelenia Gora", "Zgorzelec", "Góra", "ZGORZELEC"):
        assert store.rows(
            "CALL db.index.fulltext.queryNodes('search', $q) YIELD node RETURN node.id AS id",
            q=text,
        ) == [{"id": "a"}], text


def test_again(store: Store) -> None:
    assert store.rows("MATCH (n:Entity) RETURN count(*) AS n") == [{"n": 0}]
