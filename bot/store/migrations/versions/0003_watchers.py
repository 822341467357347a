"""Sources of every kind: their options, memory, rhythm and health; pushes; evidence."""

import json
from urllib.parse import unquote, urlsplit

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    for column in (
        sa.Column("options", sa.Text(), nullable=True),
        sa.Column("memory", sa.Text(), nullable=True),
        sa.Column("rhythm", sa.Text(), nullable=False, server_default=""),
        sa.Column("health", sa.Text(), nullable=False, server_default="ok"),
        sa.Column("health_since", sa.BigInteger(), nullable=True),
        sa.Column("first_error", sa.Text(), nullable=True),
        sa.Column("reminded", sa.BigInteger(), nullable=True),
        sa.Column("last_whole", sa.BigInteger(), nullable=True),
        sa.Column("held_since", sa.BigInteger(), nullable=True),
        sa.Column("approved", sa.BigInteger(), nullable=True),
        sa.Column("silent_from", sa.BigInteger(), nullable=True),
        sa.Column("distrusted_until", sa.BigInteger(), nullable=True),
        sa.Column("gone", sa.BigInteger(), nullable=True),
        sa.Column("poll_host", sa.Text(), nullable=False, server_default=""),
        sa.Column("trusted", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("verified", sa.Text(), nullable=True),
    ):
        op.add_column("sources", column)
    op.create_index("ix_sources_kind", "sources", ["kind"])
    # So far an operator wrote them all, in files and on the command line.
    op.execute(sa.text("UPDATE sources SET trusted = true"))
    op.create_index(
        "ix_sources_approved",
        "sources",
        ["approved"],
        sqlite_where=sa.text("held_since IS NOT NULL"),
        postgresql_where=sa.text("held_since IS NOT NULL"),
    )
    op.create_index(
        "ix_ledger_held",
        "ledger",
        ["source"],
        sqlite_where=sa.text("outcome = 'held'"),
        postgresql_where=sa.text("outcome = 'held'"),
    )
    op.create_table(
        "credentials",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("password", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["sources.id"], name="fk_credentials_source"),
        sa.PrimaryKeyConstraint("source", name="pk_credentials"),
    )
    _keep_credentials_apart(op.get_bind())
    op.create_table(
        "subscriptions",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("hub", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("callback", sa.Text(), nullable=False),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked", sa.BigInteger(), nullable=False),
        sa.Column("lease_ends", sa.BigInteger(), nullable=True),
        sa.Column("due", sa.BigInteger(), nullable=True),
        sa.Column("last_push", sa.BigInteger(), nullable=True),
        sa.Column("missed", sa.BigInteger(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["source"], ["sources.id"], name="fk_subscriptions_source"),
        sa.PrimaryKeyConstraint("id", name="pk_subscriptions"),
    )
    op.create_index("ix_subscriptions_source", "subscriptions", ["source"])
    op.create_index("ix_subscriptions_due", "subscriptions", ["due"])
    op.create_table(
        "changes",
        sa.Column("entry", NUMBER, autoincrement=False, nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"], ["known.number"], name="fk_changes_entry", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry", name="pk_changes"),
    )


def _keep_credentials_apart(conn: sa.Connection) -> None:
    """Take logins and passwords out of addresses, and note the host that each source asks."""
    found = conn.execute(sa.text("SELECT id, url, poll_url, retired FROM sources")).all()
    for source_id, url, poll_url, retired in found:
        bare, login = _split(url)
        poll_bare, poll_login = _split(poll_url)
        if login is not None and _place_of(bare) != _place_of(poll_bare):
            # It has moved to where they may not go: the redirect is followed anew each time.
            poll_bare = bare
        conn.execute(
            sa.text("UPDATE sources SET url = :u, poll_url = :p, poll_host = :h WHERE id = :i"),
            {"u": bare, "p": poll_bare, "h": _host_of(poll_bare), "i": source_id},
        )
        login = login or poll_login
        if login is not None and retired is None:
            conn.execute(
                sa.text("INSERT INTO credentials VALUES (:i, :l, :p)"),
                {"i": source_id, "l": login[0], "p": login[1]},
            )
    lines = conn.execute(
        sa.text("SELECT number, before, after FROM audit WHERE action LIKE 'source.%'")
    ).all()
    for number, before, after in lines:
        conn.execute(
            sa.text("UPDATE audit SET before = :b, after = :a WHERE number = :n"),
            {"b": _split_within(before), "a": _split_within(after), "n": number},
        )


def _split(url: str) -> tuple[str, tuple[str, str] | None]:
    scheme, mark, rest = url.partition("//")
    end = min((place for place in map(rest.find, "/?#") if place >= 0), default=len(rest))
    login, at, host = rest[:end].rpartition("@")
    if not mark or not at:
        return url, None
    name, _, password = login.partition(":")
    return f"{scheme}//{host}{rest[end:]}", (unquote(name), unquote(password))


def _place_of(url: str) -> str:
    # An address that nobody can read, as older versions took, must not end the upgrade.
    return url.partition("//")[2].partition("/")[0].partition("?")[0].partition("#")[0]


def _split_within(line: str | None) -> str | None:
    if line is None or "@" not in line:
        return line
    told = json.loads(line)
    told["url"] = _split(told["url"])[0]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _host_of(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.lower().rstrip(".").removeprefix("www.")


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
