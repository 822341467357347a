"""To which address a source has moved by what the operators heard."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sources", sa.Column("moved_told", sa.Text(), nullable=True))
    op.execute("UPDATE sources SET moved_told = poll_url WHERE health = 'moved'")


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
