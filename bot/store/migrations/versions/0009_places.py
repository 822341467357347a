"""How stories hold their entries: in which order, and whose text each was found to have."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("entries", sa.Column("placed", sa.BigInteger(), nullable=True))
    op.add_column("entries", sa.Column("text_source", sa.Text(), nullable=True))
    op.add_column("entries", sa.Column("text_id", sa.Text(), nullable=True))
    op.add_column("entries", sa.Column("revised", sa.Boolean(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
