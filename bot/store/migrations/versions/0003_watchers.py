"""Sources of every kind: their options, memory, rhythm and health; pushes; evidence."""

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
        sa.Column("trusted", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("verified", sa.Text(), nullable=True),
    ):
        op.add_column("sources", column)
    op.create_index("ix_sources_kind", "sources", ["kind"])
    # So far an operator wrote them all, in files and on the command line.
    op.execute(sa.text("UPDATE sources SET trusted = true"))
    op.create_table(
        "credentials",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("password", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source"], ["sources.id"], name="fk_credentials_source"),
        sa.PrimaryKeyConstraint("source", name="pk_credentials"),
    )
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


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
