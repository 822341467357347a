"""What channels were told as it stood then, and whether its pages are still there."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "versions",
        sa.Column("entry", NUMBER, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.Text(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"], ["known.number"], name="fk_versions_entry", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry", "at", name="pk_versions"),
    )
    op.create_table(
        "alerted_pages",
        sa.Column("entry", NUMBER, autoincrement=False, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("missed", sa.BigInteger(), nullable=True),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["entry"], ["known.number"], name="fk_alerted_pages_entry", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry", name="pk_alerted_pages"),
    )
    op.create_index("ix_alerted_pages_due", "alerted_pages", ["due"])


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
