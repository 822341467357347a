"""What people set of channels, and to which of them the bot has introduced itself."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "channel_overrides",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("channel", name="pk_channel_overrides"),
    )
    op.create_table(
        "introductions",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("channel", name="pk_introductions"),
    )


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
