"""What waits for the end of quiet hours, and not for a digest."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "waiting", sa.Column("occasion", sa.Text(), nullable=False, server_default="digest")
    )
    op.add_column("waiting", sa.Column("due", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
