"""GraphiQL, from our own copy."""

from collections.abc import Callable

from playwright.sync_api import Page, expect


def test_a_browser_that_asks_for_graphql_gets_graphiql_which_runs_a_query(
    visit: Callable[..., Page], keep: Callable[[Page, str], bytes]
) -> None:
    page = visit("/graphql")
    expect(page.get_by_text("Mosty's GraphQL endpoint", exact=False)).to_be_visible()
    page.locator(".graphiql-query-editor .CodeMirror").first.click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text('{ node(id: "ror:5") { id } }')
    page.get_by_role("button", name="Execute query").click()
    expect(page.locator(".result-window")).to_contain_text("ror:5")
    page.get_by_role("button", name="Show Documentation Explorer").click()
    page.get_by_role("link", name="Query", exact=True).click()
    expect(page.get_by_text("Entry points for readers", exact=False).first).to_be_visible()
    keep(page, "graphiql")
