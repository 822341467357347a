"""Stories that were merged point to the one that they are now, and updates to their message."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("stories", sa.Column("merged_into", sa.Text(), nullable=True))
    op.add_column("stories", sa.Column("merged_at", sa.BigInteger(), nullable=True))
    op.add_column("stories", sa.Column("merged_reasons", sa.Text(), nullable=True))
    op.create_index(
        "ix_stories_merged_into",
        "stories",
        ["merged_into"],
        sqlite_where=sa.text("merged_into IS NOT NULL"),
        postgresql_where=sa.text("merged_into IS NOT NULL"),
    )
    op.add_column("alerts", sa.Column("under", NUMBER, nullable=True))
    op.execute(
        sa.text(
            "UPDATE alerts SET under = (SELECT told.number FROM alerts AS told "
            "WHERE told.story = alerts.story AND told.channel = alerts.channel "
            "AND told.kind = 'breaking') WHERE kind = 'update'"
        )
    )


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
