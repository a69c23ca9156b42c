"""The gate: credentials → who asks."""

from mosty.access.claims import principal
from mosty.access.issuer import Issuer
from mosty.access.keyring import Keyring
from mosty.access.principal import NOBODY, Principal
from mosty.access.secret import BEGINNING
from mosty.access.tokens import claims
from mosty.graph.errors import SettingError, Unauthenticated
from mosty.graph.settings import Settings
from mosty.graph.store import AsyncStore

_HOW = "Send `Authorization: Bearer`, and an API key or a token behind it; or send no credentials."


class Gate:
    """Tells who asks, by an API key or by an issuer's token."""

    def __init__(self, settings: Settings, store: AsyncStore) -> None:
        """Look at the settings; nobody is asked yet.

        Raises:
            SettingError: an issuer without an audience, or one that is no https:// address.

        """
        if settings.oidc_issuer and not settings.oidc_audience:
            raise SettingError(
                "MOSTY_OIDC_ISSUER is set but not MOSTY_OIDC_AUDIENCE: say for whom tokens must "
                "be, else those for other services would open this one."
            )
        self._settings = settings
        self._keyring = Keyring(store)
        self._issuer = (
            Issuer(settings.oidc_issuer, settings.oidc_jwks) if settings.oidc_issuer else None
        )

    async def principal(self, authorization: str | None) -> Principal:
        """Return who sends that text as `Authorization`; NOBODY if it is None.

        Raises:
            Unauthenticated: the credentials are wrong; nobody is let in as somebody else.
            IssuerSilent: a token cannot be checked just now.
            Busy: a key cannot be checked just now.
            StoreError: as Busy, because the graph cannot be asked.

        """
        if authorization is None:
            return NOBODY
        scheme, _, given = authorization.strip().partition(" ")
        given = given.strip()
        if scheme.lower() != "bearer" or not given:
            raise Unauthenticated(
                f"These credentials are of no kind that this server knows. {_HOW}"
            )
        if given.startswith(BEGINNING):
            return await self._keyring.principal(given)
        if self._issuer is None:
            raise Unauthenticated(
                "This is no API key, and this server takes no tokens, because MOSTY_OIDC_ISSUER "
                f"names no issuer. {_HOW}"
            )
        known = self._settings
        said = await claims(given, self._issuer, known.oidc_audience, known.oidc_leeway)
        return principal(said, known.oidc_roles, known.oidc_organisations)
