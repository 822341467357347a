"""What watches brought, since when they are what they are, and mutes of those of files."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "watch_days",
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("watch", sa.Text(), nullable=False),
        sa.Column("hits", sa.Integer(), nullable=False),
        sa.Column("alerts", sa.Integer(), nullable=False),
        sa.Column("last_hit", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("day", "watch", name="pk_watch_days"),
    )
    op.create_table(
        "watch_primes",
        sa.Column("watch", sa.Text(), nullable=False),
        sa.Column("sign", sa.Text(), nullable=False),
        sa.Column("primed", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("watch", name="pk_watch_primes"),
    )
    # Those of commands are as old as they are; what they want is noted at the next start.
    op.execute(
        sa.text(
            "INSERT INTO watch_primes (watch, sign, primed) SELECT name, '', added FROM watches"
        )
    )
    op.create_table(
        "watch_mutes",
        sa.Column("watch", sa.Text(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("over", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("watch", name="pk_watch_mutes"),
    )


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
