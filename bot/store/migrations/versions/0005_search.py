"""The index of entries by their words. What is stored already gets into it bit by bit."""

import string

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "searchable",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("seen", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"], ["entries.number"], name="fk_searchable_number", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name="pk_searchable"),
    )
    op.execute(
        sa.text(
            "INSERT INTO searchable (number, source, seen, state) "
            "SELECT entries.number, known.source, entries.seen, 0 "
            "FROM entries JOIN known ON known.number = entries.number"
        )
    )
    op.create_index("ix_searchable_seen", "searchable", ["seen"])
    op.create_index(
        "ix_searchable_unindexed",
        "searchable",
        ["number"],
        sqlite_where=sa.text("state <> 1"),
        postgresql_where=sa.text("state <> 1"),
    )
    conn = op.get_bind()
    if conn.dialect.name == "sqlite":
        # The ascii tokeniser takes all beyond ASCII for letters: nothing but spaces parts.
        marks = string.punctuation.replace("'", "''").replace('"', '""')
        conn.exec_driver_sql(
            "CREATE VIRTUAL TABLE search_tokens USING fts5(tokens, content='', columnsize=0, "
            f"detail=none, tokenize=\"ascii tokenchars '{marks}'\")".replace("%", "%%")
        )
        return
    op.execute(
        sa.text(
            "CREATE TABLE search_tokens ("
            "number bigint CONSTRAINT pk_search_tokens PRIMARY KEY "
            "CONSTRAINT fk_search_tokens_number REFERENCES searchable ON DELETE CASCADE, "
            "tokens tsvector NOT NULL)"
        )
    )
    op.execute(sa.text("CREATE INDEX ix_search_tokens_tokens ON search_tokens USING gin (tokens)"))


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
