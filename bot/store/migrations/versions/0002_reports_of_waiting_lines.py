"""A waiting line may name the report that it shows."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("waiting", sa.Column("report_source", sa.Text(), nullable=True))
    op.add_column("waiting", sa.Column("report_id", sa.Text(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
